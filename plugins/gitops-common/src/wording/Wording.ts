import { z } from 'zod';

/**
 * Something that is known to be true, and that a sentence may rest on.
 *
 * @public
 */
export interface Fact {
  /** Short and unique among those that are given together, such as `e1`. */
  id: string;
  /** What says it, in plain words, such as `Pod checkout-5d4f, status.reason`. */
  source: string;
  /** What is said, in the source's own words. */
  text: string;
  /**
   * Parts of the text that are messages of someone else, such as a program or a
   * controller: a sentence may quote them, and not say them as its own.
   */
  quoted?: string[];
  /** Ids of the facts of which this one is the cause, as far as rules know. */
  explains?: string[];
}

/**
 * A sentence that a language model wrote, with the facts that it names for it.
 *
 * @public
 */
export const wordedSentenceSchema = z.strictObject({
  text: z.string(),
  /** Ids of facts. */
  facts: z.array(z.string()),
});

/** @public */
export type WordedSentence = z.output<typeof wordedSentenceSchema>;

/**
 * What a language model answers when it words facts: flat, and every key
 * required, so that strict structured outputs take it.
 *
 * @public
 */
export const modelWordingSchema = z.strictObject({
  sentences: z.array(wordedSentenceSchema),
  /** Ids of the given next steps that fit, the best first. */
  nextSteps: z.array(z.string()),
});

/** @public */
export type ModelWording = z.output<typeof modelWordingSchema>;

/**
 * A sentence that does not follow from its facts, and why not.
 *
 * @public
 */
export interface RefusedSentence {
  text: string;
  /** One sentence each. */
  problems: string[];
}

/**
 * What is left of a wording after it was checked.
 *
 * @public
 */
export interface CheckedWording {
  kept: WordedSentence[];
  refused: RefusedSentence[];
}
