/*
 * Times are ISO 8601 texts in UTC: they sort as they read, and are the same in
 * SQLite and PostgreSQL.
 */

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('pull_requests', table => {
    table.comment('Pull requests of the sandbox repository');
    table.increments('number').comment('Number that people see, from 1');
    table.string('head_branch', 255).notNullable();
    table.string('base_branch', 255).notNullable();
    table
      .string('head_revision', 40)
      .notNullable()
      .comment('While open: at opening. Afterwards: at the end');
    table
      .string('base_revision', 40)
      .notNullable()
      .comment('Of the base branch, as head_revision');
    table.string('title', 256).notNullable();
    table.text('body').notNullable();
    table.string('asked_by', 255).notNullable().comment('User entity ref');
    table
      .boolean('by_service')
      .notNullable()
      .comment('The gitops backend made the head branch');
    table.string('state', 10).notNullable();
    table.string('created_at', 30).notNullable();
    table.string('ended_at', 30);
    table.string('ended_by', 255);
    table.string('merged_revision', 40);
  });
  await knex.raw(
    "CREATE UNIQUE INDEX pull_requests_one_open ON pull_requests (head_branch, base_branch) WHERE state = 'open'",
  );

  await knex.schema.createTable('approvals', table => {
    table.comment('Approvals, each of one revision');
    table
      .integer('pull_request')
      .notNullable()
      .references('number')
      .inTable('pull_requests')
      .onDelete('CASCADE');
    table.string('approved_by', 255).notNullable().comment('User entity ref');
    table.string('revision', 40).notNullable();
    table.string('approved_at', 30).notNullable();
    table.primary(['pull_request', 'approved_by', 'revision']);
  });

  await knex.schema.createTable('tokens', table => {
    table.comment('Personal tokens for Git over HTTP');
    table.string('id', 16).primary();
    table
      .string('secret_hash', 64)
      .notNullable()
      .comment('SHA-256 of the secret, hex');
    table.string('name', 100).notNullable();
    table.string('user_ref', 255).notNullable().index();
    table.string('scope', 10).notNullable();
    table
      .boolean('may_read')
      .notNullable()
      .comment('What the permission policy last said of the owner');
    table.boolean('may_write').notNullable();
    table.string('created_at', 30).notNullable();
    table.string('expires_at', 30).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('tokens');
  await knex.schema.dropTable('approvals');
  await knex.schema.dropTable('pull_requests');
};
