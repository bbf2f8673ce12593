import { z } from 'zod';
import { dependencySchema } from '../dependencies';
import { quantityOf } from '../kubernetes';
import {
  cidrSchema,
  cpuSchema,
  envNameSchema,
  filePathSchema,
  hostSchema,
  memorySchema,
  nameSchema,
  patternOf,
  portNameSchema,
  portNumberSchema,
  textSchema,
  urlPathSchema,
  workloadRefSchema,
} from '../problems';

/** @public */
export const SPEC_API_VERSION = 'slipway.dev/v1alpha1';

/**
 * What a workload is. `web` serves pages to people, `api` serves other programs.
 *
 * @public
 */
export const workloadKinds = ['web', 'api'] as const;

/** @public */
export type WorkloadKind = (typeof workloadKinds)[number];

/**
 * Sizes whose requests and limits the standards give per environment.
 *
 * @public
 */
export const workloadSizes = ['small', 'medium', 'large'] as const;

/** @public */
export type WorkloadSize = (typeof workloadSizes)[number];

/**
 * Who can reach a workload: nobody, other workloads and the internal network
 * by a host name, or the internet.
 *
 * @public
 */
export const visibilities = ['none', 'internal', 'public'] as const;

/** @public */
export type Visibility = (typeof visibilities)[number];

const imageSchema = z.strictObject({
  repository: z
    .string()
    .max(255)
    .regex(
      /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+$/,
      {
        message:
          'This is not an image repository with its registry. | Write it like "registry.acme.dev/payments/checkout", without tag.',
      },
    ),
  tag: z
    .string()
    .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/, {
      message: 'This is not an image tag. | Write it like "1.8.0".',
    })
    .refine(tag => tag !== 'latest', {
      message:
        'The tag "latest" means another image every day. | Name a version, like "1.8.0".',
    })
    .optional(),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, {
      message:
        'This is not an image digest. | Write "sha256:" and 64 hexadecimal digits.',
    })
    .optional(),
  placeholder: z.literal(true).optional(),
});

const probeTiming = {
  delay: z.number().int().min(0).max(3600).optional(),
  period: z.number().int().min(1).max(3600).optional(),
  timeout: z.number().int().min(1).max(3600).optional(),
  failures: z.number().int().min(1).max(100).optional(),
};

const probeSchema = z.union([
  z.literal('none'),
  z.strictObject({
    http: urlPathSchema,
    port: portNameSchema.optional(),
    ...probeTiming,
  }),
  z.strictObject({ tcp: portNameSchema, ...probeTiming }),
  z.strictObject({ grpc: portNameSchema, ...probeTiming }),
  z.strictObject({
    exec: z.array(textSchema.min(1)).min(1),
    ...probeTiming,
  }),
]);

const healthSchema = z.strictObject({
  liveness: probeSchema.optional(),
  readiness: probeSchema.optional(),
  startup: probeSchema.optional(),
});

const portSchema = z.strictObject({
  name: portNameSchema,
  port: portNumberSchema,
  protocol: z.enum(['TCP', 'UDP']).optional(),
  appProtocol: z
    .string()
    .regex(/^[a-z0-9A-Z./-]{1,253}$/, {
      message:
        'This is not an application protocol. | Write it like "http" or "kubernetes.io/h2c".',
    })
    .optional(),
});

const resourcesSchema = z
  .strictObject({
    size: z.enum(workloadSizes).optional(),
    cpu: cpuSchema.optional(),
    memory: memorySchema.optional(),
    cpuLimit: cpuSchema.optional(),
    memoryLimit: memorySchema.optional(),
  })
  .refine(({ cpu, cpuLimit }) => fits(cpu, cpuLimit), {
    path: ['cpuLimit'],
    message:
      'The CPU limit is below the request. | Give "cpuLimit" at least the value of "cpu".',
  })
  .refine(({ memory, memoryLimit }) => fits(memory, memoryLimit), {
    path: ['memoryLimit'],
    message:
      'The memory limit is below the request. | Give "memoryLimit" at least the value of "memory".',
  });

function fits(request: string | undefined, limit: string | undefined): boolean {
  const [least, most] = [quantityOf(request), quantityOf(limit)];
  return least === undefined || most === undefined || least <= most;
}

const scaleSchema = z
  .strictObject({
    min: z
      .number()
      .int()
      .min(1, {
        message:
          'At least one replica runs. | Give 1 or more; to stop a workload, decommission it.',
      })
      .max(500),
    max: z.number().int().min(1).max(500).optional(),
    metric: z.enum(['cpu', 'memory']).optional(),
    target: z.number().int().min(1).max(100).optional(),
  })
  .refine(scale => scale.max === undefined || scale.max >= scale.min, {
    path: ['max'],
    message:
      'The most replicas are fewer than the least. | Give "max" at least the value of "min".',
  })
  .refine(
    ({ max, metric, target }) =>
      max !== undefined || (metric === undefined && target === undefined),
    {
      path: ['max'],
      message:
        'Metric and target are for a range, and there is none. | Give "max", or remove "metric" and "target".',
    },
  );

const exposeSchema = z.strictObject({
  visibility: z.enum(visibilities),
  host: hostSchema.optional(),
  path: urlPathSchema.optional(),
  port: portNameSchema.optional(),
  tls: z.boolean().optional(),
  via: z.enum(['gateway', 'ingress']).optional(),
});

const envSchema = z.record(envNameSchema, textSchema.max(32_768));

/** Filled for each environment, so that every one has a secret of its own. */
const secretKeySchema = patternOf('team', 'workload', 'environment').pipe(
  textSchema.max(500),
);

const secretSchema = z.union([
  z.strictObject({
    env: envNameSchema,
    key: secretKeySchema,
    property: textSchema.min(1).max(250).optional(),
    store: nameSchema.optional(),
  }),
  z.strictObject({
    file: filePathSchema,
    key: secretKeySchema,
    property: textSchema.min(1).max(250).optional(),
    store: nameSchema.optional(),
  }),
]);

const fileSchema = z.strictObject({
  path: filePathSchema,
  content: textSchema.max(200_000),
});

const networkSchema = z.strictObject({
  ingressFrom: z
    .array(z.strictObject({ workload: workloadRefSchema }))
    .optional(),
  egressTo: z
    .array(
      z.strictObject({
        description: textSchema.min(1).max(200),
        cidr: cidrSchema.optional(),
        port: portNumberSchema,
      }),
    )
    .optional(),
});

const environmentOverrideSchema = z.strictObject({
  image: imageSchema.partial().optional(),
  resources: resourcesSchema.optional(),
  scale: scaleSchema.optional(),
  expose: exposeSchema.partial().optional(),
  env: envSchema.optional(),
});

/**
 * The typed spec of a workload: the released spec file, and what every reader
 * fills. Closed: an unknown key is an error.
 *
 * @public
 */
export const workloadSpecSchema = z.strictObject({
  apiVersion: z.literal(SPEC_API_VERSION).default(SPEC_API_VERSION),
  name: nameSchema.regex(/^(?![0-9])/, {
    message:
      'The name begins with a digit, which a Kubernetes Service must not. | Begin it with a letter.',
  }),
  owner: nameSchema,
  system: nameSchema.optional(),
  description: textSchema.max(500).optional(),
  kind: z.enum(workloadKinds),
  language: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.+#-]{0,30}$/, {
      message:
        'This is not the name of a language or framework. | Write it in lower case, like "nodejs".',
    })
    .optional(),
  image: imageSchema.refine(
    image =>
      image.placeholder ||
      image.tag !== undefined ||
      image.digest !== undefined,
    {
      message:
        'The image has neither tag nor digest. | Name a version in "tag", or "digest", or both.',
    },
  ),
  command: z.array(textSchema.min(1)).min(1).optional(),
  args: z.array(textSchema).min(1).optional(),
  ports: z.array(portSchema).min(1).max(20).optional(),
  health: healthSchema.optional(),
  resources: resourcesSchema.optional(),
  scale: scaleSchema.optional(),
  expose: exposeSchema.optional(),
  env: envSchema.optional(),
  secrets: z.array(secretSchema).optional(),
  files: z.array(fileSchema).optional(),
  dependencies: z.array(dependencySchema).optional(),
  network: networkSchema.optional(),
  environments: z.record(nameSchema, environmentOverrideSchema).optional(),
});

/** @public */
export type WorkloadSpec = z.output<typeof workloadSpecSchema>;

/** @public */
export type WorkloadPort = NonNullable<WorkloadSpec['ports']>[number];

/** @public */
export type WorkloadProbe = NonNullable<
  NonNullable<WorkloadSpec['health']>['liveness']
>;

/** @public */
export type WorkloadSecret = NonNullable<WorkloadSpec['secrets']>[number];

/** @public */
export type WorkloadDependency = NonNullable<
  WorkloadSpec['dependencies']
>[number];

/** @public */
export type EnvironmentOverride = NonNullable<
  WorkloadSpec['environments']
>[string];

/**
 * A spec that is being filled: anything may still be missing.
 *
 * @public
 */
export type SpecDraft = DeepPartial<WorkloadSpec>;

/** @public */
export type DeepPartial<T> = T extends readonly (infer I)[]
  ? DeepPartial<I>[]
  : T extends object
  ? { [K in keyof T]?: DeepPartial<T[K]> }
  : T;
