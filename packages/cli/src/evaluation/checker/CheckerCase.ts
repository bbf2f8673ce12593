import type {
  Fact,
  WordedSentence,
} from '@slipway/plugin-gitops-common/wording';

/** A sentence that is known to be true or not, with the facts around it. */
export interface CheckerCase {
  sentence: WordedSentence;
  facts: readonly Fact[];
  isTrue: boolean;
}
