import { z } from 'zod';
import { changeSchema } from './changeApi';
import type { Diagnosis } from './diagnosis';
import { driftClasses, type Drift } from './drift';
import { sha256, type JsonValue } from './kubernetes';
import { summaryWriterSchema } from './modelApi';
import { applicationKinds, type ApplicationRef, type Evidence } from './status';
import type { Summary } from './summary';
import type { ResourceRef } from './vocabulary';

const resourceRefSchema = z.object({
  group: z.string(),
  version: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
}) satisfies z.ZodType<ResourceRef>;

const evidenceSchema = z.object({
  pointer: z.string(),
  resource: resourceRefSchema.optional(),
  field: z.string(),
  text: z.string(),
}) satisfies z.ZodType<Evidence>;

const jsonSchema = z.unknown() as z.ZodType<JsonValue>;

/** @public */
export const summarySchema = z.object({
  sentences: z.array(
    z.object({ text: z.string(), evidence: z.array(evidenceSchema) }),
  ),
}) satisfies z.ZodType<Summary>;

/** @public */
export const diagnosisSchema = z.object({
  kind: z.string(),
  title: z.string(),
  role: z.enum(['cause', 'symptom', 'warning']),
  cause: z.string(),
  evidence: z.array(evidenceSchema),
  nextSteps: z.array(
    z.object({
      text: z.string(),
      change: z.object({ edits: z.record(z.string(), jsonSchema) }).optional(),
    }),
  ),
  resource: resourceRefSchema.optional(),
  sharedCause: z.string().optional(),
}) satisfies z.ZodType<Diagnosis>;

/**
 * What is kept of a wording: its sentences with their evidence, and the next steps
 * that a model found fit, the best first.
 *
 * @public
 */
export const wordedContentSchema = summarySchema.extend({
  nextSteps: diagnosisSchema.shape.nextSteps,
});

/** @public */
export type WordedContent = z.output<typeof wordedContentSchema>;

/** @public */
export const driftSchema = z.object({
  resource: resourceRefSchema,
  pointer: z.string(),
  path: z.string(),
  direction: z.enum(['changed', 'missing', 'extra']),
  target: jsonSchema.optional(),
  live: jsonSchema.optional(),
  class: z.enum(driftClasses),
  benign: z.boolean(),
  explanation: z.string(),
  changedBy: z
    .object({
      manager: z.string(),
      operation: z.string().optional(),
      subresource: z.string().optional(),
      at: z.string().optional(),
    })
    .optional(),
  risk: z.object({
    score: z.number().int().min(0).max(100),
    reasons: z.array(z.object({ points: z.number(), text: z.string() })),
  }),
  recurrence: z.string().optional(),
}) satisfies z.ZodType<Drift>;

/** @public */
export const applicationRefSchema = z.object({
  instance: z.string(),
  kind: z.enum(applicationKinds),
  namespace: z.string(),
  name: z.string(),
}) satisfies z.ZodType<ApplicationRef>;

/** An instance of a controller, and how reading it goes. @public */
export const instanceStateSchema = z.object({
  name: z.string(),
  type: z.enum(['argocd', 'argocd-kubernetes', 'flux']),
  /** Made up, for trying out. */
  simulated: z.boolean(),
  /** `reading`: it was not read yet. `failing`: the last reading failed. */
  state: z.enum(['ok', 'failing', 'reading']),
  /** When it was read last with success, ISO 8601, UTC. */
  readAt: z.string().optional(),
  /** Why the last reading failed, and what to do. */
  problem: z
    .object({ reason: z.string(), message: z.string(), remedy: z.string() })
    .optional(),
});

/** @public */
export type InstanceState = z.output<typeof instanceStateSchema>;

/**
 * An Application as the tab and the card show it: 3 KB at most, without its
 * resources, differences and history.
 *
 * @public
 */
export const applicationViewSchema = z.object({
  /** Opaque, fit for a path segment. */
  id: z.string(),
  ref: applicationRefSchema,
  /** Environment of the standards, where it is known. */
  environment: z.string().optional(),
  /** Release that it runs, where it is one of the GitOps repository's. */
  release: z
    .object({
      team: z.string(),
      workload: z.string(),
      environment: z.string(),
    })
    .optional(),
  project: z.string().optional(),
  destination: z.object({
    cluster: z.string(),
    namespace: z.string().optional(),
  }),
  simulated: z.boolean(),
  /** Where a person sees it at its controller. */
  link: z.string().optional(),
  sync: z.object({ status: z.string(), revisions: z.array(z.string()) }),
  health: z.object({
    status: z.string(),
    message: z.string().optional(),
    since: z.string().optional(),
  }),
  operation: z
    .object({
      phase: z.string(),
      startedAt: z.string().optional(),
      finishedAt: z.string().optional(),
    })
    .optional(),
  automated: z.boolean(),
  deletingSince: z.string().optional(),
  /** Commits that its revision has and the last environment's has not. */
  ahead: z.number().int().optional(),
  images: z.array(z.string()),
  /** Images beyond those listed. */
  moreImages: z.number().int(),
  lastChange: z
    .object({
      /** The last that was deployed; what is compared may be a later one. */
      revision: z.string(),
      author: z.string().optional(),
      message: z.string().optional(),
      /** When the revision was made. */
      date: z.string().optional(),
      /** When it reached the cluster. */
      deployedAt: z.string().optional(),
    })
    .optional(),
  summary: summarySchema,
  /** Who wrote the summary. */
  writer: summaryWriterSchema,
  /** The most telling first, three at most. */
  diagnoses: z.array(diagnosisSchema),
  moreDiagnoses: z.number().int(),
  drift: z.object({
    count: z.number().int(),
    benign: z.number().int(),
    /** The highest risk of those that are not benign. */
    risk: z.number().int(),
  }),
  resources: z.object({ count: z.number().int(), unwell: z.number().int() }),
  /** When this state was read, ISO 8601, UTC. */
  readAt: z.string(),
  /** Its instance did not answer since: this is what was known before. */
  stale: z.boolean(),
});

/** @public */
export type ApplicationView = z.output<typeof applicationViewSchema>;

/** Stages of a change's life, in order. @public */
export const lifeStages = [
  'asked',
  'opened',
  'checks',
  'approved',
  'merged',
  'synced',
  'healthy',
] as const;

/** The life of a change, from asked to healthy. @public */
export const changeLifeSchema = z.object({
  change: changeSchema,
  stages: z.array(
    z.object({
      stage: z.enum(lifeStages),
      /** `not-needed`: the environment asks for no approval. */
      state: z.enum(['done', 'waiting', 'failed', 'not-reached', 'not-needed']),
      at: z.string().optional(),
      /** What it waits for or why it failed, one sentence. */
      note: z.string().optional(),
    }),
  ),
  /** Where it stopped and why, one sentence, when it should have arrived. */
  stopped: z.string().optional(),
});

/** @public */
export type ChangeLife = z.output<typeof changeLifeSchema>;

/** Everything that an entity's tab and card show, in one answer. @public */
export const entityStatusSchema = z.object({
  entityRef: z.string(),
  /** Environments of the standards in promotion order, with their titles. */
  environments: z.array(z.object({ name: z.string(), title: z.string() })),
  /** In promotion order, then by name. */
  applications: z.array(applicationViewSchema),
  /** Two sentences about all of them. */
  summary: summarySchema,
  /** One cause of several Applications, here or elsewhere. */
  sharedCauses: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      /** Ids of the Applications of this entity. */
      applications: z.array(z.string()),
      /** How many Applications of the portal have it. */
      total: z.number().int(),
    }),
  ),
  /** What was looked for and is not shown, with the reason. */
  notShown: z.array(
    z.object({
      reason: z.enum([
        'not-found',
        'other-entity',
        'denied',
        'unknown-instance',
        'no-annotation',
      ]),
      /** One sentence each. */
      message: z.string(),
      remedy: z.string(),
    }),
  ),
  instances: z.array(instanceStateSchema),
  changes: z.array(changeLifeSchema),
  /**
   * References of the releases that the base branch has of the workloads that run
   * here, `team/workload/environment`.
   */
  released: z.array(z.string()),
  /** Why no language model words anything now, one sentence, where one is used. */
  modelNote: z.string().optional(),
  /** Whether the person may ask for a refresh of any of them. */
  mayRefresh: z.boolean(),
});

/** @public */
export type EntityStatus = z.output<typeof entityStatusSchema>;

/** What the folds of the tab show of one Application. @public */
export const applicationDetailSchema = z.object({
  id: z.string(),
  /** Direct resources and what came of them; `parent` is the `id` of another. */
  resources: z.array(
    z.object({
      id: z.string(),
      parent: z.string().optional(),
      resource: resourceRefSchema,
      sync: z.string().optional(),
      health: z
        .object({ status: z.string(), message: z.string().optional() })
        .optional(),
      info: z.array(z.object({ name: z.string(), value: z.string() })),
      hook: z.boolean(),
      requiresPruning: z.boolean(),
      orphaned: z.boolean(),
    }),
  ),
  drifts: z.array(driftSchema),
  /** YAML of each resource with a difference, secrets masked. */
  states: z.array(
    z.object({
      resource: resourceRefSchema,
      target: z.string().optional(),
      live: z.string().optional(),
    }),
  ),
  diagnoses: z.array(diagnosisSchema),
  history: z.array(
    z.object({
      id: z.number(),
      revisions: z.array(z.string()),
      deployedAt: z.string().optional(),
      /** Seconds that the deployment took. */
      seconds: z.number().optional(),
      author: z.string().optional(),
      message: z.string().optional(),
      initiatedBy: z.string().optional(),
      automated: z.boolean(),
    }),
  ),
  /** Parts that could not be read, with the reason. */
  gaps: z.array(z.object({ part: z.string(), message: z.string() })),
  /** When resources, states and events were read; missing when they were not. */
  readAt: z.string().optional(),
});

/** @public */
export type ApplicationDetailView = z.output<typeof applicationDetailSchema>;

/** What a refresh did. @public */
export const refreshAnswerSchema = z.object({
  status: entityStatusSchema,
  /** What could not be refreshed, one sentence each. */
  problems: z.array(z.string()),
});

/** @public */
export type RefreshAnswer = z.output<typeof refreshAnswerSchema>;

/** Entities that states are asked for. @public */
export const entityStatesRequestSchema = z.strictObject({
  entityRefs: z.array(z.string().min(1).max(300)).max(200),
});

/** One line per entity, for the catalog's column and the list page. @public */
export const entityStateSchema = z.object({
  entityRef: z.string(),
  title: z.string(),
  owner: z.string().optional(),
  applications: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      instance: z.string(),
      environment: z.string().optional(),
      sync: z.string(),
      health: z.string(),
      phase: z.string().optional(),
      drift: z.number().int(),
      risk: z.number().int(),
      stale: z.boolean(),
      simulated: z.boolean(),
    }),
  ),
  /** The most telling diagnosis of all of them. */
  diagnosis: z
    .object({ kind: z.string(), title: z.string(), cause: z.string() })
    .optional(),
});

/** @public */
export type EntityState = z.output<typeof entityStateSchema>;

/** @public */
export const entityStatesSchema = z.object({
  entities: z.array(entityStateSchema),
  environments: z.array(z.object({ name: z.string(), title: z.string() })),
  instances: z.array(instanceStateSchema),
});

/** @public */
export type EntityStates = z.output<typeof entityStatesSchema>;

/**
 * Channel of Backstage's signals on which changed Applications are told:
 * {@link StatusSignal}.
 *
 * @public
 */
export const statusSignalChannel = 'gitops:status';

/**
 * Ids of Applications whose state changed, and of entities that got or lost one
 * (`sha256` of the entity reference); names are not broadcast.
 *
 * @public
 */
export interface StatusSignal {
  [key: string]: string[];
  applications: string[];
  entities: string[];
}

/**
 * How an entity is named in a {@link StatusSignal}.
 *
 * @public
 */
export function signalIdOfEntity(entityRef: string): string {
  return sha256(entityRef.toLocaleLowerCase('en-US'));
}
