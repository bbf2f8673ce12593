import { workloadSpecSchema } from '../../../spec';
import { lightWords } from '../../lexicon/lightWords';
import { grammarWords } from '../../lexicon/ordinaryWords';
import { determiners, negations } from '../../lexicon/polarity';
import type { ModelValue } from './ModelValue';

/** A sentence, and nothing that a page or a terminal would take for more. */
const PLAIN = /^[\p{L}\p{N}\p{Zs}.,;:'\u2019()&%+/-]+$/u;

/**
 * What the workload is for. A model may shorten what the person wrote: it
 * leaves words out, adds none, and turns none around.
 *
 * @internal
 */
export const purposeValue: ModelValue<string> = {
  parse: text => {
    const value = text.trim();
    return value !== '' &&
      PLAIN.test(value) &&
      !value.includes('://') &&
      workloadSpecSchema.shape.description.safeParse(value).success
      ? value
      : undefined;
  },
  find: (value, { words, quote }) => words.literal(quote, value),
  concludes: (value, { words, quote }) => {
    const said = wordsOf(words.draft.reading.quote(quote).quote);
    const kept = wordsOf(value);
    const denials = (list: readonly string[]) =>
      list.filter(word => negations.has(word) || determiners.has(word)).length;
    return (
      denials(said) === denials(kept) &&
      isWithin(kept.filter(isContent), said.filter(isContent))
    );
  },
};

/** Whether the words come in this order, with others between them. */
function isWithin(kept: readonly string[], said: readonly string[]): boolean {
  let at = 0;
  for (const word of said) {
    at += word === kept[at] ? 1 : 0;
  }
  return kept.length > 0 && at === kept.length;
}

function isContent(word: string): boolean {
  return !grammarWords.has(word) && !lightWords.has(word);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
