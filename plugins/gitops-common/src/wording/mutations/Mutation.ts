import type { Fact, WordedSentence } from '../Wording';

/**
 * What a mutation is given: a true sentence, and what it may rest on.
 *
 * @public
 */
export interface MutationInput {
  sentence: WordedSentence;
  facts: readonly Fact[];
  /** From 0 to below 1, deterministic. */
  random: () => number;
}

/**
 * A way to make a true sentence untrue, or unproven: a file of its own. The
 * checker is measured by how many of the results it keeps.
 *
 * @public
 */
export interface Mutation {
  /** Kebab-case, the name of its file. */
  id: string;
  /** One sentence. */
  description: string;
  /** Untrue sentences, none where it does not apply. */
  mutate(input: MutationInput): WordedSentence[];
}
