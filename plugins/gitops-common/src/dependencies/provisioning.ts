import { z } from 'zod';
import {
  cidrSchema,
  cpuSchema,
  memorySchema,
  portNumberSchema,
} from '../problems';

/**
 * How a data service comes to a workload: its own pods beside the workload, or
 * an endpoint that exists.
 *
 * @public
 */
export const provisions = ['in-cluster', 'existing'] as const;

/** @public */
export type Provision = (typeof provisions)[number];

/**
 * Standards' entry for a data service in one environment.
 *
 * `host` and `secret` are patterns with `{team}`, `{workload}`, `{environment}`
 * and `{name}` (of the dependency).
 *
 * @public
 */
export const dataServiceCatalogueSchema = z.discriminatedUnion('provision', [
  z.strictObject({
    provision: z.literal('in-cluster'),
    image: z.string().min(1),
    runAsUser: z.number().int().min(1),
    cpu: cpuSchema,
    memory: memorySchema,
    storage: memorySchema.optional(),
    /** Key of the credentials in the secret store. */
    secret: z.string().min(1).optional(),
  }),
  z.strictObject({
    provision: z.literal('existing'),
    host: z.string().min(1),
    port: portNumberSchema,
    cidrs: z.array(cidrSchema).min(1),
    tls: z.boolean(),
    /** Key of the credentials in the secret store. */
    secret: z.string().min(1).optional(),
  }),
]);

/** @public */
export type DataServiceProvisioning = z.output<
  typeof dataServiceCatalogueSchema
>;
