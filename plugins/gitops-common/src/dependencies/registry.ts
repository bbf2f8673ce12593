import { z } from 'zod';
import { postgres } from './postgres';
import { redis } from './redis';
import { workload } from './workload';

/**
 * All dependency kinds, by type.
 *
 * @public
 */
export const dependencyKinds = { postgres, redis, workload } as const;

/**
 * An entry of a spec's `dependencies`.
 *
 * @public
 */
export const dependencySchema = z.discriminatedUnion('type', [
  postgres.specSchema,
  redis.specSchema,
  workload.specSchema,
]);

/**
 * The standards' dependency catalogue: kind, then environment.
 *
 * @public
 */
export const dependencyCatalogueSchema = z.strictObject({
  postgres: z.record(z.string(), postgres.catalogueSchema).optional(),
  redis: z.record(z.string(), redis.catalogueSchema).optional(),
  workload: z.record(z.string(), workload.catalogueSchema).optional(),
});
