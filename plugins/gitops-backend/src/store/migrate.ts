import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

const migrations = resolvePackagePath(
  '@slipway/plugin-gitops-backend',
  'migrations',
);

/** The plugin's database with its tables as this version wants them. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrations });
  }
  return knex;
}
