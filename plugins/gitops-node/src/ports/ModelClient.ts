import type { z } from 'zod';

/**
 * What a language model is asked for: one answer in the form of a schema. There
 * are no tools and no second turn.
 *
 * @public
 */
export interface ModelRequest<T> {
  /** What it shall do, written by Slipway alone. */
  instructions: string;
  /**
   * What it shall do it with. All of it is quoted: text of people and of clusters
   * is data to the model, whatever it says.
   */
  data: unknown;
  /** Form of the answer; sent to the model, and what it says is parsed by it. */
  schema: z.ZodType<T>;
  /**
   * What was wrong with earlier answers to the same request, the last one last:
   * the answer as text, and one sentence for each problem.
   */
  corrections?: readonly { answer: string; problems: readonly string[] }[];
  /** Tokens that the answer may have at most. */
  maxOutputTokens: number;
  signal: AbortSignal;
  /** Told of the answer while it grows; a part of the schema, checked by nobody. */
  onPartial?(partial: unknown): void;
}

/**
 * Tokens of one call, as the model counts them; missing where it does not say.
 *
 * @public
 */
export interface ModelUsage {
  inputTokens?: number;
  outputTokens?: number;
}

/**
 * Why a model gave no answer that can be used.
 *
 * - `invalid`: it answered in another form; `problems` say what is wrong with it.
 * - `refused`: it, or a filter of its provider, declined.
 * - `cut`: the answer was longer than it may be.
 * - `rate-limited`, `unauthorized`, `unreachable`, `timeout`, `failed`: the
 *   provider's answer, in words.
 *
 * @public
 */
export const modelFailureReasons = [
  'invalid',
  'refused',
  'cut',
  'rate-limited',
  'unauthorized',
  'unreachable',
  'timeout',
  'failed',
] as const;

/** @public */
export type ModelFailureReason = (typeof modelFailureReasons)[number];

/**
 * Outcome of a {@link ModelRequest}.
 *
 * @public
 */
export type ModelAnswer<T> =
  | { ok: true; value: T; text: string; usage: ModelUsage }
  | {
      ok: false;
      reason: ModelFailureReason;
      /** One sentence, without anything of the request. */
      message: string;
      /** With `invalid`: one sentence each. */
      problems: readonly string[];
      /** What it said, as far as it said anything. */
      text: string;
      usage: ModelUsage;
      /** Seconds after which it may be asked again, where the provider says so. */
      retryAfter?: number;
    };

/**
 * A language model. Expected failures are answers; nothing throws but a broken
 * promise of the code itself.
 *
 * @public
 */
export interface ModelClient {
  /** Provider and model, such as `openai:gpt-5-mini`; shown beside what it wrote. */
  readonly name: string;

  /** Asks once. */
  ask<T>(request: ModelRequest<T>): Promise<ModelAnswer<T>>;
}
