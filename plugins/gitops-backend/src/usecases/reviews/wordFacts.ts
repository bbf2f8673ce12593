import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  checkWording,
  type Fact,
  type WordedSentence,
} from '@slipway/plugin-gitops-common/wording';

/** Has a language model word facts; `undefined` where it did not. */
export type WordFacts = (facts: Fact[]) => Promise<
  | {
      sentences: WordedSentence[];
      /** Provider and model. */
      model: string;
    }
  | undefined
>;

/** Milliseconds that a review waits for a model. */
const PATIENCE_MS = 30_000;

/**
 * Sentences of a model that follow from the facts. A model that is slow, fails or
 * says something else leaves none, and the review has its own.
 */
export async function wordFacts(options: {
  word: WordFacts | undefined;
  facts: Fact[];
  logger: LoggerService;
  patienceMs?: number;
}): Promise<{ wording: WordedSentence[]; by?: string }> {
  const { word, facts, logger, patienceMs = PATIENCE_MS } = options;
  if (!word) {
    return { wording: [] };
  }
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  try {
    const answer = await Promise.race([word(facts), late]);
    if (!answer) {
      return { wording: [] };
    }
    const { kept } = checkWording({ sentences: answer.sentences, facts });
    return { wording: kept, by: answer.model };
  } catch (error) {
    logger.warn(
      'Wording a review failed; it has the sentences of the rules.',
      error instanceof Error ? error : { error: String(error) },
    );
    return { wording: [] };
  } finally {
    clearTimeout(timer);
  }
}
