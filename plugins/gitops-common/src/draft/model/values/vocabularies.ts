import {
  visibilities,
  workloadKinds,
  workloadSizes,
  workloadSpecSchema,
  type Visibility,
  type WorkloadKind,
  type WorkloadSize,
} from '../../../spec';
import { visibilityAt, visibilityBook } from '../../fields/exposure';
import { isWorkload, kindBook } from '../../fields/kind';
import { sizeWords } from '../../fields/resources';
import {
  isObject,
  namesTechnology,
  technologyBook,
} from '../../fields/technology';
import { Reading } from '../../grammar/reading';
import type { ModelValue } from './ModelValue';

/** Who can reach the workload. @internal */
export const visibilityValue: ModelValue<Visibility> = {
  parse: text => oneOf(visibilities, text),
  find: (value, { words, quote }) =>
    words
      .hits(visibilityBook, quote)
      .filter(hit => visibilityAt(words.draft, hit) === value),
};

/** @internal */
export const kindValue: ModelValue<WorkloadKind> = {
  parse: text => oneOf(workloadKinds, text),
  find: (value, { words, quote }) =>
    words
      .hits(kindBook, quote)
      .filter(hit => hit.entry === value && isWorkload(words.draft, hit)),
};

const SIZE_CUE =
  /^(?:size|sized|instances?|resources|t-shirt|tshirt|footprint|flavou?r|profile)$/;

/** @internal */
export const sizeValue: ModelValue<WorkloadSize> = {
  parse: text => oneOf(workloadSizes, text),
  find: (value, { words, quote }) =>
    words.has(quote, SIZE_CUE)
      ? words.matching(
          quote,
          ({ word }) =>
            Object.prototype.hasOwnProperty.call(sizeWords, word) &&
            sizeWords[word] === value,
        )
      : [],
};

const LANGUAGE_CUE =
  /^(?:in|with|using|written|built|made|by|language|lang|runtime|stack|framework|on)$/;

/** @internal */
export const languageValue: ModelValue<string> = {
  parse: text => {
    const value = languageOf(text) ?? text.trim().toLowerCase();
    return workloadSpecSchema.shape.language.safeParse(value).success
      ? value
      : undefined;
  },
  find: (value, { words, quote }) => {
    const named = words
      .hits(technologyBook, quote)
      .filter(
        hit =>
          hit.entry.language === value &&
          namesTechnology(words.draft, hit) &&
          !isObject(words.draft, hit),
      );
    return named.length === 0 && words.has(quote, LANGUAGE_CUE)
      ? words.matching(
          quote,
          ({ kind, text }) => kind === 'word' && text.toLowerCase() === value,
        )
      : named;
  },
};

/** `TypeScript` runs on Node.js, which is what the spec names. */
function languageOf(text: string): string | undefined {
  const reading = new Reading(text.slice(0, 40));
  const [hit] = reading.find(technologyBook);
  return hit?.start === 0 && hit.end === reading.tokens.length
    ? hit.entry.language
    : undefined;
}

function oneOf<T extends string>(
  values: readonly T[],
  text: string,
): T | undefined {
  const word = text.trim().toLowerCase();
  return values.find(value => value === word);
}
