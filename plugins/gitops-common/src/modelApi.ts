import { z } from 'zod';
import {
  modelReadingSchema,
  modelStatementSchema,
} from './draft/model/modelStatement';

/** Modes of a language model: not asked, asked and not shown, shown. @public */
export const modelModes = ['off', 'shadow', 'on'] as const;

/** @public */
export type ModelMode = (typeof modelModes)[number];

/** Whether a language model helps here, and what of its budget is used up. @public */
export const modelStateSchema = z.object({
  mode: z.enum(modelModes),
  /** Provider and model, such as `openai:gpt-5-mini`; missing where there is none. */
  model: z.string().optional(),
  /** The first limit that is reached, for all or for the person who asks. */
  usedUp: z
    .object({
      what: z.enum([
        'calls-per-hour',
        'calls-per-day',
        'tokens-per-hour',
        'tokens-per-day',
        'own-calls-per-minute',
        'own-calls-per-day',
        'failing',
      ]),
      /** When some of it is free again, ISO 8601, UTC. */
      until: z.string(),
      /** One sentence. */
      message: z.string(),
    })
    .optional(),
});

/** @public */
export type ModelState = z.output<typeof modelStateSchema>;

/** What a person says to change a spec may have at most, in characters. @public */
export const MAX_WORDS_LENGTH = 2_000;

/**
 * What a language model is to read: a description, or words that change the spec
 * they are given with.
 *
 * @public
 */
export const readingRequestSchema = z.strictObject({
  task: z.enum(['draft', 'refine']),
  /** The description, or the words. */
  text: z.string().min(1).max(10_000),
  /** The spec as it is; needed to refine. */
  spec: z.record(z.string(), z.unknown()).optional(),
});

/** @public */
export type ReadingRequest = z.output<typeof readingRequestSchema>;

/**
 * One line of the answer of reading by a model, JSON each: statements while they
 * come, and at the end everything, or why there is nothing.
 *
 * @public
 */
export const readingEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('statements'),
    statements: z.array(modelStatementSchema),
  }),
  z.object({ type: z.literal('done'), reading: modelReadingSchema }),
  z.object({
    type: z.literal('none'),
    /** `off`, `shadow`, `used-up`, `timeout`, … */
    reason: z.string(),
    /** One sentence. */
    message: z.string(),
  }),
]);

/** @public */
export type ReadingEvent = z.output<typeof readingEventSchema>;

/** Who wrote a summary, and how to tell whether it was right. @public */
export const summaryWriterSchema = z.object({
  by: z.enum(['rules', 'model']),
  /** Provider and model, where a model wrote it. */
  model: z.string().optional(),
  /** When it was written, ISO 8601, UTC, where a model wrote it. */
  at: z.string().optional(),
  /** Of the evidence; feedback is kept with it. */
  digest: z.string().optional(),
  /**
   * Why a model was asked and the rules wrote it all the same: it `failed`, or
   * `nothing` of what it said could be shown.
   */
  without: z.enum(['failed', 'nothing']).optional(),
});

/** @public */
export type SummaryWriter = z.output<typeof summaryWriterSchema>;

/** Whether a summary was right. @public */
export const feedbackRequestSchema = z.strictObject({
  /** `digest` of the summary's writer: what was seen. */
  digest: z.string().min(1).max(100),
  /** `null` takes the vote back. */
  vote: z.enum(['up', 'down']).nullable(),
});

/** @public */
export type FeedbackRequest = z.output<typeof feedbackRequestSchema>;
