import type { Span } from '../../grammar/reading';
import type { SpokenWords } from '../spokenWords';

/**
 * Words that a model quotes, in the text that they are from.
 *
 * @internal
 */
export interface Quoted {
  words: SpokenWords;
  quote: Span;
}

/**
 * How a field's value is read from a statement, and recognized in words.
 *
 * @internal
 */
export interface ModelValue<T = unknown> {
  /**
   * What the spec takes for it.
   *
   * @returns `undefined` when the spec takes no such value.
   */
  parse(text: string, words: SpokenWords): T | undefined;
  /** Words within a quote that say the value. */
  find(value: T, quoted: Quoted): Span[];
  /** Whether it may be concluded from a quote that does not say it. */
  concludes?(value: T, quoted: Quoted): boolean;
}
