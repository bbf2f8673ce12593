/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('controller_instances', table => {
    table.comment('How the last reading of each controller instance went');
    table.string('name', 255).primary();
    table.string('read_at', 30).nullable().comment('Last success');
    table.text('problem').nullable().comment('JSON: why the last one failed');
  });

  await knex.schema.createTable('applications', table => {
    table.comment('What was read last about each Application');
    table.string('id', 64).primary();
    table.string('instance', 255).notNullable().index();
    table.string('kind', 63).notNullable();
    table.string('namespace', 255).notNullable();
    table.string('name', 255).notNullable().index();
    table.string('project', 255).nullable().index();
    table.string('entity_ref', 300).nullable().index();
    table.string('team', 63).nullable();
    table.string('workload', 63).nullable();
    table.string('environment', 63).nullable();
    table
      .string('fingerprint', 100)
      .notNullable()
      .comment('Of what the list told when it was read on its own');
    table
      .string('digest', 100)
      .notNullable()
      .comment('Of everything below that is not a time of reading');
    table.boolean('complete').notNullable();
    table.boolean('unwell').notNullable();
    table.text('snapshot').notNullable().comment('JSON');
    table.text('assessment').notNullable().comment('JSON');
    table.text('view').notNullable().comment('JSON: what a page shows');
    table.text('last_healthy').nullable().comment('JSON');
    table.string('read_at', 30).notNullable();
    table.index(['team', 'workload']);
  });

  await knex.schema.createTable('application_labels', table => {
    table.comment('Labels by which entities select their Applications');
    table
      .string('application_id', 64)
      .notNullable()
      .references('applications.id')
      .onDelete('CASCADE');
    table.string('key', 317).notNullable();
    table.string('value', 63).notNullable();
    table.primary(['application_id', 'key']);
    table.index(['key', 'value']);
  });

  await knex.schema.createTable('shared_causes', table => {
    table.comment('Causes that several Applications may have in common');
    table
      .string('application_id', 64)
      .notNullable()
      .references('applications.id')
      .onDelete('CASCADE');
    table.string('key', 500).notNullable().index();
    table.string('title', 255).notNullable();
    table.primary(['application_id', 'key']);
  });

  await knex.schema.createTable('drift_episodes', table => {
    table.comment('When a difference was there');
    table
      .string('application_id', 64)
      .notNullable()
      .references('applications.id')
      .onDelete('CASCADE');
    table.string('key', 100).notNullable();
    table.string('first_seen', 30).notNullable();
    table.string('gone_at', 30).nullable();
    table.primary(['application_id', 'key', 'first_seen']);
  });

  await knex.schema.createTable('revision_facts', table => {
    table.comment('Facts about revisions; they never change');
    table.string('repository', 500).notNullable();
    table.string('fact', 200).notNullable();
    table.text('value').notNullable().comment('JSON');
    table.primary(['repository', 'fact']);
  });

  await knex.schema.createTable('refresh_requests', table => {
    table.comment('When a person asked last for an entity to be read at once');
    table.string('entity_ref', 300).notNullable();
    table.string('user_ref', 255).notNullable().index();
    table.string('at', 30).notNullable();
    table.primary(['entity_ref', 'user_ref']);
  });

  await knex.schema.alterTable('changes', table => {
    table
      .text('review')
      .nullable()
      .comment('JSON: checks and approvals of the pull request');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('changes', table => {
    table.dropColumn('review');
  });
  await knex.schema.dropTable('refresh_requests');
  await knex.schema.dropTable('revision_facts');
  await knex.schema.dropTable('drift_episodes');
  await knex.schema.dropTable('shared_causes');
  await knex.schema.dropTable('application_labels');
  await knex.schema.dropTable('applications');
  await knex.schema.dropTable('controller_instances');
};
