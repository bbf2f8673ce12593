import { z } from 'zod';
import { dependencyCatalogueSchema } from '../dependencies';
import {
  cidrSchema,
  cpuSchema,
  memorySchema,
  nameSchema,
  patternOf,
} from '../problems';

export { patternPlaceholders } from '../problems';

/**
 * Where the platform keeps its standards in the GitOps repository.
 *
 * @public
 */
export const STANDARDS_PATH = 'platform/standards.yaml';

/** @public */
export const STANDARDS_API_VERSION = 'slipway.dev/v1alpha1';

/**
 * How much a rule weighs on this platform. `off` is not run.
 *
 * @public
 */
export const ruleLevels = ['off', 'info', 'warning', 'error'] as const;

/** @public */
export type RuleLevel = (typeof ruleLevels)[number];

/** Filled for a workload in an environment. */
const patternSchema = patternOf('team', 'workload', 'environment');

const pathPatternSchema = patternSchema.refine(
  pattern =>
    !pattern.startsWith('/') &&
    pattern
      .split('/')
      .every(
        segment => segment !== '' && segment !== '.' && segment !== '..',
      ) &&
    !/[\\\s]/.test(pattern),
  {
    message:
      'The path template leaves the repository or has an empty segment. | Write it relative, like "workloads/{team}/{workload}/{environment}.yaml".',
  },
);

const sizeSchema = z.strictObject({
  cpu: cpuSchema,
  memory: memorySchema,
  memoryLimit: memorySchema,
  cpuLimit: cpuSchema.optional(),
});

const gatewaySchema = z.strictObject({
  name: nameSchema,
  namespace: nameSchema,
  sectionName: nameSchema.optional(),
});

const doorSchema = z.strictObject({
  /** Domain below which hosts are given: `<host pattern>`. */
  host: patternSchema,
  gateway: gatewaySchema.optional(),
  ingressClass: nameSchema.optional(),
  /** Namespace that requests come from, for the NetworkPolicy. */
  fromNamespace: nameSchema,
});

const environmentSchema = z.strictObject({
  name: nameSchema,
  title: z.string().min(1).max(60).optional(),
  cluster: z.union([
    z.strictObject({ name: z.string().min(1) }),
    z.strictObject({ server: z.url() }),
  ]),
  namespace: patternSchema,
  directEntry: z.boolean().default(false),
  approval: z.strictObject({
    required: z.number().int().min(0).max(5),
    byAuthor: z.boolean(),
  }),
  application: z.strictObject({
    project: patternSchema,
    sync: z.enum(['automated', 'manual']),
    prune: z.boolean(),
    selfHeal: z.boolean(),
    finalizer: z.boolean(),
    createNamespace: z.boolean(),
  }),
  replicas: z.number().int().min(1).max(500),
  autoscaling: z
    .strictObject({
      min: z.number().int().min(1).max(500),
      max: z.number().int().min(1).max(500),
      metric: z.enum(['cpu', 'memory']),
      target: z.number().int().min(1).max(100),
    })
    .refine(scale => scale.max >= scale.min, {
      path: ['max'],
      message:
        'The most replicas are fewer than the least. | Give "max" at least the value of "min".',
    })
    .optional(),
  sizes: z.strictObject({
    small: sizeSchema,
    medium: sizeSchema,
    large: sizeSchema,
  }),
  disruptionBudget: z.boolean(),
  spread: z.enum(['none', 'hostname', 'zone']),
  rollout: z.strictObject({
    maxUnavailable: z.union([
      z.number().int().min(0),
      z.string().regex(/^\d{1,3}%$/),
    ]),
    maxSurge: z.union([
      z.number().int().min(0),
      z.string().regex(/^\d{1,3}%$/),
    ]),
    terminationGraceSeconds: z.number().int().min(1).max(3600),
    preStopSeconds: z.number().int().min(0).max(3600),
  }),
  exposure: z.strictObject({
    default: z.enum(['none', 'internal', 'public']),
    via: z.enum(['gateway', 'ingress']),
    tls: z.strictObject({
      mode: z.enum(['gateway', 'cert-manager', 'none']),
      clusterIssuer: nameSchema.optional(),
    }),
    internal: doorSchema,
    public: doorSchema.optional(),
  }),
});

/** No spaces, brackets or quotes, so that it is a link wherever it is written. */
const linkPatternSchema = patternSchema.refine(
  pattern =>
    /^https:\/\/[\w.{}-]+(:\d+)?([/?#][\w.~:/?#&=%+,;{}!$*-]*)?$/.test(pattern),
  {
    message:
      'This is not an address of a page. | Write it with https, like "https://runbooks.acme.dev/{team}/{workload}".',
  },
);

/**
 * What the platform decides, once, for every workload: owned by the platform
 * team, in the GitOps repository at `platform/standards.yaml`. Closed: an
 * unknown key is an error.
 *
 * @public
 */
export const platformStandardsSchema = z.strictObject({
  apiVersion: z.literal(STANDARDS_API_VERSION),
  kind: z.literal('PlatformStandards'),
  repository: z.strictObject({
    /** What Argo CD reads. */
    url: z.string().min(1),
    branch: z.string().min(1),
  }),
  paths: z.strictObject({
    spec: pathPatternSchema,
    lock: pathPatternSchema,
    catalog: pathPatternSchema,
    manifests: pathPatternSchema,
    application: pathPatternSchema,
    waivers: pathPatternSchema,
  }),
  argocd: z.strictObject({
    namespace: nameSchema,
    application: patternSchema,
  }),
  labels: z.strictObject({
    /** Added to every object, value by pattern. */
    extra: z
      .record(
        z
          .string()
          .regex(
            /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/,
            {
              message:
                'This is not a label. | Write it like "acme.dev/cost-center".',
            },
          ),
        patternSchema,
      )
      .default({}),
  }),
  catalog: z.strictObject({
    lifecycle: z.record(z.string(), z.string()).default({}),
  }),
  images: z.strictObject({
    /** Where a workload's image is proposed to be. */
    pattern: patternOf('team', 'workload'),
    allowedRegistries: z.array(z.string().min(1)).min(1),
    /** Runs where a workload has no image yet; lint reports it. */
    placeholder: z.string().min(1),
  }),
  security: z.strictObject({
    podSecurity: z.literal('restricted'),
    runAsUser: z.number().int().min(1).max(4_294_967_294),
  }),
  health: z.strictObject({
    period: z.number().int().min(1),
    timeout: z.number().int().min(1),
    failures: z.number().int().min(1),
  }),
  service: z.strictObject({ port: z.number().int().min(1).max(65535) }),
  network: z.strictObject({
    /** Where the cluster's DNS runs. */
    dns: z.strictObject({
      namespace: nameSchema,
      labels: z.record(z.string(), z.string()),
    }),
    /** Ranges that an egress to public addresses leaves out. */
    privateRanges: z.array(cidrSchema).min(1),
  }),
  secretStore: z.strictObject({
    kind: z.enum(['ClusterSecretStore', 'SecretStore']),
    name: nameSchema,
    /** Other stores of the same kind that a secret may name. */
    otherStores: z.array(nameSchema).default([]),
    refreshInterval: z.string().regex(/^(\d+(h|m|s))+$/, {
      message: 'This is not a duration. | Write it like "1h" or "15m".',
    }),
    /** Key proposed for a workload's own secret. */
    key: patternSchema,
    /**
     * Keys that a workload may fetch: each the whole key, or the beginning of
     * one up to a slash.
     */
    allowedKeys: z.array(patternSchema).min(1).default(['{team}/{workload}']),
  }),
  environments: z.array(environmentSchema).min(1).max(20),
  dependencies: dependencyCatalogueSchema,
  rules: z.record(z.string(), z.enum(ruleLevels)).default({}),
  /** Runbooks and dashboards of a release, for its reviewers. */
  links: z
    .array(
      z.strictObject({
        title: z.string().min(1).max(60),
        url: linkPatternSchema,
      }),
    )
    .max(20)
    .optional(),
});

/** @public */
export type PlatformStandards = z.output<typeof platformStandardsSchema>;

/** @public */
export type EnvironmentStandards = PlatformStandards['environments'][number];
