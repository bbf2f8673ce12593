import { z } from 'zod';

const word = z.string().min(1);
const seconds = z.number().min(0).max(3_600);

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  message: 'This is not a time of day. | Write hours and minutes: "02:10".',
});

const instant = z.iso.datetime({
  error:
    'This is not an instant. | Write date and time in UTC, like "2026-01-12T09:41:00Z".',
});

/** Seconds that things take. */
const timingSchema = z.strictObject({
  /** From a merge until Argo CD compares. */
  compare: seconds.default(1),
  /** A sync. */
  sync: seconds.default(3),
  /** From applied manifests to ready pods. */
  rollout: seconds.default(4),
  /** From a merge until somebody syncs where syncing is manual. */
  operator: seconds.default(20),
  /** Between attempts of an automated sync that fails. */
  retry: seconds.default(1),
});

const imageSchema = z.strictObject({
  image: word,
  /** Tags that exist; without it all do. */
  tags: z.array(word).optional(),
  /** Platforms that it is built for; without it all. */
  platforms: z.array(word).optional(),
});

const unlessSchema = z.strictObject({
  /** Name of a variable, of the container itself or of a ConfigMap that it takes. */
  env: word,
});

const programSchema = z.strictObject({
  /** Repository of an image, with `:tag` where only that one is meant. */
  image: word,
  /** Least memory limit that it lives with. */
  memory: word.optional(),
  /** It ends soon after its start. */
  crashes: z
    .strictObject({
      exitCode: z.number().int().min(1).max(255),
      /** Its last words. */
      says: word,
      unless: unlessSchema.optional(),
    })
    .optional(),
  /** The only port that it listens on. */
  listensOn: z.number().int().min(1).max(65_535).optional(),
});

const quotaSchema = z.strictObject({
  namespace: word,
  name: word,
  /** Limits by resource, such as `limits.memory`. */
  hard: z.record(word, word),
  /** What others in the namespace use of it. */
  usedByOthers: z.record(word, word).default({}),
});

const clusterSchema = z.strictObject({
  /** As Argo CD knows it. */
  name: word,
  server: word,
  /** Why its API server cannot be reached. */
  unreachable: word.optional(),
  platform: word.default('linux/amd64'),
  quotas: z.array(quotaSchema).default([]),
});

const liveEditSchema = z
  .strictObject({
    namespace: word,
    kind: word,
    name: word,
    /** Values by path of the object. */
    set: z.record(
      word,
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    ),
    /** Field manager, as managedFields name it. */
    manager: word,
    subresource: word.optional(),
    /** Once, at this instant. */
    at: instant.optional(),
    /** Every day at this time, in UTC. */
    daily: timeOfDay.optional(),
  })
  .refine(edit => (edit.at === undefined) !== (edit.daily === undefined), {
    message:
      'An edit happens once or every day. | Give either "at" or "daily".',
  });

/** What the simulated clusters hold beside Git. */
export const worldSchema = z.strictObject({
  apiVersion: z.literal('slipway.dev/v1alpha1'),
  kind: z.literal('SimulatedCluster'),
  timing: timingSchema.prefault({}),
  /** Who syncs where Argo CD does not do it by itself. */
  operator: word.default('admin'),
  clusters: z.array(clusterSchema).min(1),
  images: z.array(imageSchema).default([]),
  programs: z.array(programSchema).default([]),
  secretStore: z
    .strictObject({
      /** Keys that nobody has put there. */
      missing: z.array(word).default([]),
    })
    .prefault({}),
  liveEdits: z.array(liveEditSchema).default([]),
});

export type World = z.output<typeof worldSchema>;
export type Program = World['programs'][number];
export type Cluster = World['clusters'][number];
export type LiveEdit = World['liveEdits'][number];
