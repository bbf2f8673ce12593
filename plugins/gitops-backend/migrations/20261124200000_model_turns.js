/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('model_turns', table => {
    table.comment(
      'One row: whoever counts and records calls of a language model locks it',
    );
    table.string('id', 30).primary();
    table
      .string('paused_until', 30)
      .nullable()
      .comment('Before this the provider wants no call');
  });
  await knex('model_turns').insert({ id: 'model' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('model_turns');
};
