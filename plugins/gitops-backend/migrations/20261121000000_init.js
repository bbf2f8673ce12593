/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('drafts', table => {
    table.comment('Inputs of drafts that people left for later');
    table.string('id', 64).primary();
    table.string('user_ref', 255).notNullable().index();
    table.text('description').notNullable();
    table.text('edits').notNullable().comment('JSON: value by spec path');
    table.string('created_at', 30).notNullable();
    table.string('updated_at', 30).notNullable();
  });

  await knex.schema.createTable('changes', table => {
    table.comment('Changes of the GitOps repository, from asked to ended');
    table.string('id', 64).primary();
    table
      .string('active_key', 600)
      .nullable()
      .unique()
      .comment('Identity while the change lives; empty when it ended');
    table.string('repository', 255).notNullable();
    table.string('team', 63).notNullable();
    table.string('workload', 63).notNullable();
    table.string('environment', 63).notNullable();
    table.string('stage', 20).notNullable();
    table.string('asked_by', 255).notNullable();
    table.string('request_key', 100).notNullable();
    table.string('plan_digest', 100).notNullable();
    table.string('branch', 255).notNullable();
    table.string('revision', 64).nullable();
    table.integer('pull_request_number').nullable();
    table.text('pull_request_url').nullable();
    table.text('failure').nullable();
    table.string('created_at', 30).notNullable();
    table.string('updated_at', 30).notNullable();
    table.index(['workload', 'environment']);
    table.index(['asked_by']);
  });

  await knex.schema.createTable('change_stages', table => {
    table.comment('When each stage of a change was reached');
    table
      .string('change_id', 64)
      .notNullable()
      .references('changes.id')
      .onDelete('CASCADE');
    table.string('stage', 20).notNullable();
    table.string('at', 30).notNullable();
    table.primary(['change_id', 'stage']);
  });

  await knex.schema.createTable('good_standards', table => {
    table.comment('The last standards that could be used, per repository');
    table.string('repository', 255).primary();
    table.string('revision', 64).notNullable();
    table.text('content').notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('good_standards');
  await knex.schema.dropTable('change_stages');
  await knex.schema.dropTable('changes');
  await knex.schema.dropTable('drafts');
};
