import { z } from 'zod';

/**
 * What a language model may state about a workload. Each is one field of the
 * spec, or one item of a list; `environment` narrows those that may differ.
 *
 * @public
 */
export const modelFields = [
  'name',
  'owner',
  'system',
  'purpose',
  'kind',
  'language',
  'image',
  'command',
  'args',
  'port',
  'health-path',
  'size',
  'cpu',
  'memory',
  'cpu-limit',
  'memory-limit',
  'replicas-min',
  'replicas-max',
  'scale-metric',
  'scale-target',
  'visibility',
  'host',
  'path',
  'variable',
  'secret',
  'dependency',
  'dependency-version',
  'egress',
  'ingress-from',
] as const;

/** @public */
export type ModelField = (typeof modelFields)[number];

/**
 * One statement of a language model, before anything of it is believed. Flat, with
 * `null` in place of what is missing, so that strict structured outputs take its
 * schema.
 *
 * @public
 */
export const modelStatementSchema = z.strictObject({
  /** `remove` takes the field or the item out; only when a spec is refined. */
  operation: z.enum(['set', 'remove']),
  field: z.enum(modelFields),
  /** Name of the environment that it is for, `null` for all. */
  environment: z.string().nullable(),
  /** As the field writes it: `3`, `512Mi`, `internal`, `LOG_LEVEL=debug`. */
  value: z.string(),
  /** The words of the text that say so, exactly as written. */
  quote: z.string(),
});

/** @public */
export type ModelStatement = z.output<typeof modelStatementSchema>;

/**
 * What a language model answers when it reads a description.
 *
 * @public
 */
export const modelDraftSchema = z.strictObject({
  statements: z.array(modelStatementSchema),
});

/** @public */
export type ModelDraft = z.output<typeof modelDraftSchema>;

/** Statements of one reading at most. @public */
export const MAX_MODEL_STATEMENTS = 200;

/**
 * What one model said about a text, as it is kept with a draft. It is checked
 * against the text whenever it is used, so that a text that changed since takes
 * only what still holds.
 *
 * @public
 */
export const modelReadingSchema = z.strictObject({
  /** Name of the model, such as `openai:gpt-5-mini`. */
  model: z.string().min(1).max(200),
  /** When it answered, ISO 8601, UTC. */
  at: z.string().max(40),
  statements: z
    .array(
      modelStatementSchema.extend({
        environment: z.string().max(100).nullable(),
        value: z.string().max(2_000),
        quote: z.string().max(1_000),
      }),
    )
    .max(MAX_MODEL_STATEMENTS),
});

/** @public */
export type ModelReading = z.output<typeof modelReadingSchema>;
