import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { openDatabase } from '../store/migrate';

const postgres =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES16_CONNECTION_STRING;

/** Databases of this run; PostgreSQL where a connection string names a server. */
export const databases = TestDatabases.create({
  ids: postgres ? ['SQLITE_3', 'POSTGRES_16'] : ['SQLITE_3'],
});

/** What a test's name says when PostgreSQL is left out. */
export const skipped = postgres
  ? ''
  : ' (PostgreSQL skipped: BACKSTAGE_TEST_DATABASE_POSTGRES16_CONNECTION_STRING names no server)';

/** A database of its own with the tables of the plugin. */
export async function openTestDatabase(
  id: Parameters<typeof databases.init>[0],
) {
  const knex = await databases.init(id);
  return openDatabase(
    mockServices.database({ knex, migrations: { skip: false } }),
  );
}
