import type { Judgement } from '../../../packages/cli/src/evaluation/scoreDraft';
import { summarize } from '../../../packages/cli/src/evaluation/summarize';
import { percentile } from '../../bench/percentile.mjs';
import type { Asked } from '../model/createAsker';

/** One figure over all repeats: shares are from 0 to 1. */
export interface Spread {
  mean: number;
  min: number;
  max: number;
}

/** What asking took. */
export interface CallFigures {
  asked: number;
  answered: number;
  /** By the reason that there was no answer. */
  unanswered: Record<string, number>;
  /** Answers in another form than asked for. */
  invalidAnswers: number;
  /** Answers that were right after they had been sent back. */
  corrected: number;
  inputTokens: number;
  outputTokens: number;
  /** In the currency of the prices; missing without prices. */
  cost?: number;
  /** Milliseconds until there is an answer, corrections included. */
  latency: { p50: number; p95: number };
}

/** Currency per million tokens. */
export interface Prices {
  input: number;
  output: number;
}

/** Judgements of the same things by each way to read. */
export interface ByReader<T> {
  rules: T;
  /** Statements of the model that hold, without what rules read. */
  model: T;
  both: T;
}

export const readers = ['rules', 'model', 'both'] as const;

export function callFigures(
  asked: readonly Asked[],
  prices: Prices | undefined,
): CallFigures {
  const total = (of: (one: Asked) => number) =>
    asked.reduce((sum, one) => sum + of(one), 0);
  const inputTokens = total(one => one.inputTokens);
  const outputTokens = total(one => one.outputTokens);
  const times = asked.map(({ ms }) => ms);
  return {
    asked: asked.length,
    answered: asked.filter(({ outcome }) => outcome === 'ok').length,
    unanswered: countBy(
      asked.map(({ outcome }) => outcome).filter(outcome => outcome !== 'ok'),
    ),
    invalidAnswers: total(one => one.invalid),
    corrected: asked.filter(
      ({ outcome, invalid }) => outcome === 'ok' && invalid > 0,
    ).length,
    inputTokens,
    outputTokens,
    ...(prices
      ? {
          cost: rounded(
            (inputTokens * prices.input + outputTokens * prices.output) / 1e6,
          ),
        }
      : {}),
    latency:
      times.length > 0
        ? { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
        : { p50: 0, p95: 0 },
  };
}

/** Accuracy of each reader, with the repeats apart. */
export function accuracies(
  repeats: readonly ByReader<readonly Judgement[]>[],
): ByReader<Spread> {
  return byReader(reader =>
    spread(repeats.map(repeat => summarize(repeat[reader]).accuracy)),
  );
}

/** Accuracy of each reader by field, over all repeats, the weakest first. */
export function accuraciesByField(
  repeats: readonly ByReader<readonly Judgement[]>[],
): Record<string, ByReader<number> & { judged: number }> {
  const of = (reader: keyof ByReader<unknown>, field: string) =>
    repeats
      .flatMap(repeat => repeat[reader])
      .filter(judgement => judgement.field === field);
  const fields = new Set(
    repeats.flatMap(repeat => repeat.both.map(({ field }) => field)),
  );
  return Object.fromEntries(
    [...fields]
      .map(field => ({
        field,
        judged: of('both', field).length,
        ...byReader(reader => rounded(summarize(of(reader, field)).accuracy)),
      }))
      .sort((a, b) => a.both - b.both || (a.field < b.field ? -1 : 1))
      .map(({ field, ...figures }) => [field, figures]),
  );
}

export function byReader<T>(
  of: (reader: keyof ByReader<unknown>) => T,
): ByReader<T> {
  return { rules: of('rules'), model: of('model'), both: of('both') };
}

export function spread(values: readonly number[]): Spread {
  return {
    mean: rounded(
      values.reduce((sum, value) => sum + value, 0) / (values.length || 1),
    ),
    min: rounded(values.length > 0 ? Math.min(...values) : 0),
    max: rounded(values.length > 0 ? Math.max(...values) : 0),
  };
}

/** How often each is there, the most frequent first. */
export function countBy(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  words.forEach(word => counts.set(word, (counts.get(word) ?? 0) + 1));
  return Object.fromEntries(
    [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  );
}

export function rounded(value: number): number {
  return Number(value.toFixed(4));
}
