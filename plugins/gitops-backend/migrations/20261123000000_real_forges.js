/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('server_memory', table => {
    table.comment('What was found out about Git servers, for a day');
    table.string('key', 500).primary();
    table.string('value', 500).notNullable();
    table.string('kept_at', 30).notNullable();
  });
  await knex.schema.alterTable('changes', table => {
    table.string('kind', 30).notNullable().defaultTo('onboard');
    table.string('title', 300).nullable().comment('Of the pull request');
    table
      .string('told', 100)
      .nullable()
      .comment('The last stage that the person who asked was told of');
    table
      .string('followed_at', 30)
      .nullable()
      .comment('When its pull request was looked at last');
    table.index(['asked_by', 'created_at']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('changes', table => {
    table.dropIndex(['asked_by', 'created_at']);
    table.dropColumn('kind');
    table.dropColumn('title');
    table.dropColumn('told');
    table.dropColumn('followed_at');
  });
  await knex.schema.dropTable('server_memory');
};
