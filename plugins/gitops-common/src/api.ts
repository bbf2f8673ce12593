/**
 * Wire types of the gitops backend: what its routes take and answer. The OpenAPI
 * document is made from these schemas.
 *
 * @packageDocumentation
 */
import { z } from 'zod';
import { changeSchema } from './changeApi';
import { modelReadingSchema } from './draft/model/modelStatement';
import { problemSchema, textFileSchema } from './planApi';

/** Bytes that a description may have at most. @public */
export const MAX_DESCRIPTION_LENGTH = 10_000;

/** The standards in force. @public */
export const standardsAnswerSchema = z.object({
  /** Id of the GitOps repository. */
  repository: z.string(),
  /** Text of the standards file. */
  text: z.string(),
  /** Revision of the base branch it was read from. */
  revision: z.string(),
  /**
   * `current`, or `last-good` when the base branch has standards that cannot be
   * used or cannot be read; `problems` say why.
   */
  state: z.enum(['current', 'last-good']),
  problems: z.array(problemSchema),
  /**
   * Address of the repository, where the portal wants openings to carry the
   * person's own token for its forge.
   */
  personTokensFor: z.string().optional(),
});

/** @public */
export type StandardsAnswer = z.output<typeof standardsAnswerSchema>;

/** A workload of the base branch. @public */
export const workloadSchema = z.object({
  team: z.string(),
  workload: z.string(),
  /** Entity reference of the owner recorded in the base branch. */
  owner: z.string(),
  environments: z.array(z.string()),
});

/** @public */
export type WorkloadSummary = z.output<typeof workloadSchema>;

/** @public */
export const workloadsAnswerSchema = z.object({
  revision: z.string(),
  /**
   * Names of Components that the catalog has from elsewhere: no catalog-info.yaml
   * is written for them.
   */
  componentsElsewhere: z.array(z.string()),
  workloads: z.array(workloadSchema),
});

/** @public */
export type WorkloadsAnswer = z.output<typeof workloadsAnswerSchema>;

/** What the base branch has at the paths of a workload. @public */
export const workloadBaseSchema = z.object({
  revision: z.string(),
  exists: z.boolean(),
  owner: z.string().optional(),
  files: z.array(textFileSchema),
  /** Exceptions from the rules that were accepted for the workload. */
  waivers: textFileSchema.optional(),
});

/** @public */
export type WorkloadBase = z.output<typeof workloadBaseSchema>;

/** What is kept of a draft: the inputs, from which it is read again. @public */
export const draftInputSchema = z.strictObject({
  description: z.string().max(MAX_DESCRIPTION_LENGTH),
  /** Values that the person set, by path of the spec. */
  edits: z.record(z.string().max(300), z.unknown()).default({}),
  /** What a language model said about the description. */
  model: modelReadingSchema.optional(),
});

/** @public */
export type DraftInput = z.output<typeof draftInputSchema>;

/** @public */
export const storedDraftSchema = z.object({
  id: z.string(),
  description: z.string(),
  edits: z.record(z.string(), z.unknown()),
  model: modelReadingSchema.optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

/** @public */
export type StoredDraft = z.output<typeof storedDraftSchema>;

const originReaderSchema = z.enum(['model', 'both']).optional();

const originSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('stated'),
    quote: z.string(),
    start: z.number(),
    end: z.number(),
    by: originReaderSchema,
  }),
  z.object({ type: z.literal('scanned'), file: z.string() }),
  z.object({ type: z.literal('standard'), key: z.string() }),
  z.object({
    type: z.literal('assumed'),
    reason: z.string(),
    by: originReaderSchema,
  }),
  z.object({ type: z.literal('edited') }),
]);

const spanSchema = z.object({ start: z.number(), end: z.number() });

/** What the reader made of a description. @public */
export const draftSchema = z.object({
  description: z.string(),
  reader: z.enum(['rules', 'both']),
  spec: z.record(z.string(), z.unknown()),
  origins: z.record(z.string(), originSchema),
  questions: z.array(
    z.object({
      path: z.string(),
      text: z.string(),
      proposals: z.array(
        z.object({
          value: z.unknown(),
          label: z.string(),
          origin: originSchema,
        }),
      ),
    }),
  ),
  refusals: z.array(
    spanSchema.extend({
      reason: z.string(),
      quote: z.string(),
      message: z.string(),
      alternative: z.string(),
      path: z.string().optional(),
    }),
  ),
  conflicts: z.array(
    z.object({
      path: z.string(),
      edited: z.unknown(),
      stated: z.unknown(),
      origin: originSchema,
    }),
  ),
  notUnderstood: z.array(spanSchema.extend({ text: z.string() })),
  /** What came of a language model's statements, where one read along. */
  model: z
    .object({
      name: z.string(),
      at: z.string(),
      agreed: z.array(z.string()),
      added: z.array(z.string()),
      assumed: z.array(z.string()),
      differs: z.array(z.string()),
      refused: z.array(
        z.object({
          field: z.string(),
          value: z.string(),
          quote: z.string(),
          reason: z.string(),
        }),
      ),
    })
    .optional(),
});

/** @public */
export const draftAnswerSchema = z.object({
  stored: storedDraftSchema,
  draft: draftSchema,
});

/** @public */
export const draftsAnswerSchema = z.object({
  drafts: z.array(storedDraftSchema),
});

/** @public */
export type DraftsAnswer = z.output<typeof draftsAnswerSchema>;

/** @public */
export const changesAnswerSchema = z.object({
  changes: z.array(changeSchema),
});

/** @public */
export type ChangesAnswer = z.output<typeof changesAnswerSchema>;

/** Entities of the GitOps repository, for the catalog. @public */
export const catalogEntitiesSchema = z.object({
  revision: z.string(),
  entities: z.array(
    z.object({
      path: z.string(),
      entity: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Workloads with their owners, for Components that come from elsewhere. */
  workloads: z.array(
    z.object({ team: z.string(), workload: z.string(), owner: z.string() }),
  ),
  /** Files that were passed over, with the reason. */
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
});

/** @public */
export type CatalogEntities = z.output<typeof catalogEntitiesSchema>;

export * from './changeApi';
export * from './modelApi';
export * from './planApi';
export * from './statusApi';
export * from './writeApi';
