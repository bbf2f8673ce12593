import { z } from 'zod';
import {
  cidrSchema,
  cpuSchema,
  memorySchema,
  patternSchema,
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

const inClusterSchema = z.strictObject({
  provision: z.literal('in-cluster'),
  image: z.string().min(1),
  runAsUser: z.number().int().min(1),
  cpu: cpuSchema,
  memory: memorySchema,
  storage: memorySchema.optional(),
  /** Key of the credentials in the secret store. */
  secret: patternSchema.optional(),
});

const existingSchema = z.strictObject({
  provision: z.literal('existing'),
  host: patternSchema,
  port: portNumberSchema,
  cidrs: z.array(cidrSchema).min(1),
  tls: z.boolean(),
  /** Key of the credentials in the secret store. */
  secret: patternSchema.optional(),
});

/**
 * Standards' entry for a data service in one environment.
 *
 * `host` and `secret` are patterns with `{team}`, `{workload}`, `{environment}`
 * and `{name}` (of the dependency).
 *
 * @public
 */
export const dataServiceCatalogueSchema = z.discriminatedUnion('provision', [
  inClusterSchema,
  existingSchema,
]);

/**
 * The same for a service that lets nobody in without credentials.
 *
 * @public
 */
export const credentialedServiceCatalogueSchema = z.discriminatedUnion(
  'provision',
  [
    inClusterSchema.extend({ secret: patternSchema }),
    existingSchema.extend({ secret: patternSchema }),
  ],
);

/** @public */
export type DataServiceProvisioning = z.output<
  typeof dataServiceCatalogueSchema
>;

/** @public */
export type InClusterProvisioning = z.output<typeof inClusterSchema>;

/** @public */
export type ExistingProvisioning = z.output<typeof existingSchema>;
