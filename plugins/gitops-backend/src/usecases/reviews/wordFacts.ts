import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  reviewSentences,
  type Review,
} from '@slipway/plugin-gitops-common/change';
import {
  checkWording,
  type Fact,
  type WordedSentence,
} from '@slipway/plugin-gitops-common/wording';

/** What else somebody who words facts may want to know. */
export interface WordingContext {
  /** What it is about, for records: no text of people. */
  subject: string;
  /** The sentences of the rules, which are shown where no others are. */
  rules: string[];
  /** Names of teams and workloads. */
  names: string[];
  /** Nobody waits any more. */
  signal: AbortSignal;
}

/** Has a language model word facts; `undefined` where nothing is to be shown. */
export type WordFacts = (
  facts: Fact[],
  context: WordingContext,
) => Promise<
  | {
      sentences: WordedSentence[];
      /** Provider and model. */
      model: string;
    }
  | undefined
>;

/** Characters of what was asked that are told. */
const LONGEST_ASKED = 600;

/** The words of the request: why something changes. */
function askedFacts(asked: string | undefined): Fact[] {
  const text = asked?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ASKED);
  return text
    ? [
        {
          id: 'a1',
          source: 'Who asked for the change',
          text: `It was asked for in these words: "${text}".`,
          quoted: [text],
        },
      ]
    : [];
}

/** Milliseconds that a review waits for a model. */
const PATIENCE_MS = 30_000;

/**
 * Sentences of a model that follow from the facts of a review. A model that is
 * slow, fails or says something else leaves none, and the review has its own.
 */
export async function wordFacts(options: {
  word: WordFacts | undefined;
  number: number;
  review: Review;
  /** What the person wrote who asked for it: why. */
  asked?: string;
  logger: LoggerService;
  patienceMs?: number;
}): Promise<{ wording: WordedSentence[]; by?: string }> {
  const { word, number, review, asked, logger } = options;
  const { patienceMs = PATIENCE_MS } = options;
  if (!word) {
    return { wording: [] };
  }
  const facts = [...review.facts, ...askedFacts(asked)];
  const waiting = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => {
      waiting.abort();
      resolve(undefined);
    }, patienceMs);
  });
  try {
    const answer = await Promise.race([
      word(facts, {
        subject: `Pull request ${number}`,
        rules: reviewSentences(review),
        names: review.releases.flatMap(({ team, workload }) => [
          team,
          workload,
        ]),
        signal: waiting.signal,
      }),
      late,
    ]);
    if (!answer) {
      return { wording: [] };
    }
    // Whoever answered: what is written is checked here.
    const { kept } = checkWording({ sentences: answer.sentences, facts });
    return { wording: kept, by: answer.model };
  } catch (error) {
    logger.warn(
      `Wording the review of pull request ${number} failed; it has the sentences of the rules.`,
      error instanceof Error ? error : { error: String(error) },
    );
    return { wording: [] };
  } finally {
    clearTimeout(timer);
  }
}
