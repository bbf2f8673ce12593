import { z } from 'zod';
import { envNameSchema, nameSchema } from '../problems';
import type { DependencyKind } from './DependencyKind';
import { dataServiceCatalogueSchema } from './provisioning';

const specSchema = z.strictObject({
  type: z.literal('postgres'),
  /** Told apart by name when there are two. */
  name: nameSchema.optional(),
  /** Name of the database, the workload's name with underscores unless given. */
  database: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, {
      message:
        'This is not a database name. | Use lower case letters, digits and underscores.',
    })
    .optional(),
  /** Prefix of its environment variables, `DATABASE` unless given. */
  envPrefix: envNameSchema.optional(),
});

/** @public */
export const postgres = {
  type: 'postgres',
  title: 'PostgreSQL',
  description:
    'A PostgreSQL database, given to the workload as DATABASE_URL from the secret store.',
  specSchema,
  catalogueSchema: dataServiceCatalogueSchema,
} satisfies DependencyKind;
