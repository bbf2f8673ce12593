import {
  checkWording,
  mutations,
  seededRandom,
  type WordedSentence,
} from '@slipway/plugin-gitops-common/wording';
import type { CheckerCase } from './CheckerCase';

/** How many of how many sentences. */
export interface Share {
  count: number;
  of: number;
}

/** What the checker made of a set of sentences. */
export interface CheckerResult {
  /** True sentences that it refused. */
  refused: Share;
  /** Untrue sentences, written by hand, that it kept. */
  lies: Share;
  /** Untrue sentences, made by mutations of the true ones, that it kept. */
  missed: Share;
  byMutation: Record<string, Share>;
  /** What went wrong, one line each. */
  details: string[];
}

/** Lets the checker judge the sentences, and every mutation of the true ones. */
export function evaluateChecker(
  cases: readonly CheckerCase[],
  seed: number,
): CheckerResult {
  const random = seededRandom(seed);
  const result: CheckerResult = {
    refused: { count: 0, of: 0 },
    lies: { count: 0, of: 0 },
    missed: { count: 0, of: 0 },
    byMutation: {},
    details: [],
  };
  for (const { sentence, facts, isTrue } of cases) {
    const problems = problemsOf(sentence, facts);
    const isKept = problems.length === 0;
    if (isTrue) {
      add(result.refused, !isKept);
      if (!isKept) {
        result.details.push(`refused: ${sentence.text} (${problems[0]})`);
      }
    } else {
      add(result.lies, isKept);
      if (isKept) {
        result.details.push(`kept, a lie: ${sentence.text}`);
      }
    }
    for (const { id, mutate } of isTrue ? mutations : []) {
      const share = (result.byMutation[id] ??= { count: 0, of: 0 });
      for (const mutant of mutate({ sentence, facts, random })) {
        const isMissed = problemsOf(mutant, facts).length === 0;
        add(share, isMissed);
        add(result.missed, isMissed);
        if (isMissed) {
          result.details.push(
            `kept, ${id}: ${mutant.text} [${mutant.facts.join(' ')}] of ${
              sentence.text
            }`,
          );
        }
      }
    }
  }
  return result;
}

function problemsOf(
  sentence: WordedSentence,
  facts: CheckerCase['facts'],
): string[] {
  const { refused } = checkWording({ sentences: [sentence], facts });
  return refused.flatMap(({ problems }) => problems);
}

function add(share: Share, isCounted: boolean): void {
  share.of += 1;
  share.count += isCounted ? 1 : 0;
}
