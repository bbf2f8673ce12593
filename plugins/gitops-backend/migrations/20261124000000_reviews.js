/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('reviews', table => {
    table.comment('Pull requests that were, or are to be, reviewed');
    table.integer('number').primary();
    table
      .string('repository', 500)
      .nullable()
      .comment('That the review was of; missing before the first one');
    table
      .string('head', 40)
      .nullable()
      .comment('Revision that was reviewed last');
    table
      .string('due_at', 30)
      .nullable()
      .index()
      .comment('When it is to be reviewed; whoever takes it moves this on');
    table.integer('tries').notNullable().defaultTo(0);
    table.string('updated_at', 30).notNullable();
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('reviews');
};
