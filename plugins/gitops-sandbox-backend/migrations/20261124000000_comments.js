/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('comments', table => {
    table.comment('What the gitops backend says of pull requests');
    table
      .integer('pull_request')
      .notNullable()
      .references('number')
      .inTable('pull_requests')
      .onDelete('CASCADE');
    table
      .string('name', 100)
      .notNullable()
      .comment('There is one comment of each name');
    table.text('body').notNullable().comment('Markdown');
    table.string('written_at', 30).notNullable();
    table.primary(['pull_request', 'name']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('comments');
};
