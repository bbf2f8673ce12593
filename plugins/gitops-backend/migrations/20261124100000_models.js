/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('model_calls', table => {
    table.comment('What a language model was asked and said, redacted');
    table.string('id', 64).primary();
    table.string('at', 30).notNullable().index();
    table.string('task', 30).notNullable();
    table.string('subject', 300).notNullable().comment('What it was about');
    table
      .string('user_ref', 300)
      .nullable()
      .comment('Who caused it, if anybody');
    table.string('model', 200).notNullable();
    table.string('mode', 10).notNullable();
    table
      .string('outcome', 30)
      .notNullable()
      .comment('running, ok, or why there is no answer');
    table.integer('calls').notNullable().comment('Requests, with corrections');
    table.integer('input_tokens').notNullable();
    table.integer('output_tokens').notNullable();
    table.integer('milliseconds').nullable();
    table.text('input').notNullable().comment('JSON: instructions and data');
    table.text('output').nullable().comment('JSON: every answer');
    table.text('comparison').nullable().comment('JSON: with what rules made');
    table.index(['user_ref', 'at']);
  });

  await knex.schema.createTable('wordings', table => {
    table.comment('What a model made of the evidence about an Application');
    table.string('application_id', 64).notNullable();
    table.string('digest', 100).notNullable().comment('Of the evidence');
    table
      .string('state', 20)
      .notNullable()
      .comment('claimed, written, nothing, failed');
    table.integer('attempts').notNullable();
    table.string('at', 30).notNullable();
    table.string('retry_at', 30).nullable();
    table.string('model', 200).nullable();
    table.text('answer').nullable().comment('JSON: what the model said');
    table.text('content').nullable().comment('JSON: what was kept of it');
    table
      .string('seen', 100)
      .nullable()
      .comment('Digest of the Application that its evidence points into');
    table.text('refused').nullable().comment('JSON: what was not, and why');
    table.boolean('shown').notNullable().comment('False in mode shadow');
    table.primary(['application_id', 'digest']);
  });

  await knex.schema.createTable('wording_feedback', table => {
    table.comment('Whether people found a summary right, with its evidence');
    table.string('application_id', 64).notNullable();
    table.string('digest', 100).notNullable();
    table.string('user_ref', 300).notNullable();
    table.string('vote', 4).notNullable().comment('up or down');
    table.string('writer', 200).notNullable().comment('rules, or the model');
    table
      .text('evidence')
      .notNullable()
      .comment('JSON: sentences and evidence');
    table.string('at', 30).notNullable();
    table.primary(['application_id', 'digest', 'user_ref']);
  });

  await knex.schema.alterTable('changes', table => {
    table.text('description').nullable().comment('What the person wrote');
  });

  await knex.schema.alterTable('applications', table => {
    table
      .string('evidence_digest', 100)
      .nullable()
      .comment('Of what a model would be told; null where all is well');
    table
      .boolean('wordable')
      .notNullable()
      .defaultTo(false)
      .comment('Whether there is a cause for a model to word');
    table.index(['evidence_digest']);
  });

  await knex.schema.alterTable('drafts', table => {
    table.text('model').nullable().comment('JSON: what a model read in it');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('drafts', table => {
    table.dropColumn('model');
  });
  await knex.schema.alterTable('applications', table => {
    table.dropIndex(['evidence_digest']);
    table.dropColumn('evidence_digest');
    table.dropColumn('wordable');
  });
  await knex.schema.alterTable('changes', table => {
    table.dropColumn('description');
  });
  await knex.schema.dropTable('wording_feedback');
  await knex.schema.dropTable('wordings');
  await knex.schema.dropTable('model_calls');
};
