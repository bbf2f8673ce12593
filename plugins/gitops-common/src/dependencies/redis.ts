import { z } from 'zod';
import { nameSchema, envNameSchema } from '../problems';
import type { DependencyKind } from './DependencyKind';
import { dataServiceCatalogueSchema } from './provisioning';

const specSchema = z.strictObject({
  type: z.literal('redis'),
  /** Told apart by name when there are two. */
  name: nameSchema.optional(),
  /** Prefix of its environment variables, `REDIS` unless given. */
  envPrefix: envNameSchema.optional(),
});

/** @public */
export const redis = {
  type: 'redis',
  title: 'Redis',
  description: 'A Redis cache, given to the workload as REDIS_URL.',
  specSchema,
  catalogueSchema: dataServiceCatalogueSchema,
} satisfies DependencyKind;
