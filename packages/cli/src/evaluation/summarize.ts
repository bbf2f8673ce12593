import type { Judgement } from './scoreDraft';

/** How many misses an invented fact counts like. */
const WEIGHT_OF_INVENTED = 3;

/** Points of a set of descriptions. */
export interface Score {
  /** Share of the points, 0 to 1. */
  accuracy: number;
  right: number;
  missed: number;
  wrong: number;
  invented: number;
}

/**
 * Counts: a right fact is a point, a missing or wrong one is none, and an
 * invented one takes away what three misses would.
 */
export function summarize(judgements: readonly Judgement[]): Score {
  const count = (outcome: Judgement['outcome']) =>
    judgements.filter(judgement => judgement.outcome === outcome).length;
  const right = count('right');
  const missed = count('missed');
  const wrong = count('wrong');
  const invented = count('invented');
  const possible = right + missed + wrong + WEIGHT_OF_INVENTED * invented;
  return {
    accuracy: possible === 0 ? 1 : right / possible,
    right,
    missed,
    wrong,
    invented,
  };
}

/** Points by field, the weakest first. */
export function summarizeByField(
  judgements: readonly Judgement[],
): [field: string, score: Score][] {
  const fields = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    fields.set(judgement.field, [
      ...(fields.get(judgement.field) ?? []),
      judgement,
    ]);
  }
  return [...fields]
    .map(([field, list]): [string, Score] => [field, summarize(list)])
    .sort(([, a], [, b]) => a.accuracy - b.accuracy);
}
