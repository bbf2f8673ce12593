import { nameSchema } from '../../../problems';
import { workloadSpecSchema } from '../../../spec';
import type { Span } from '../../grammar/reading';
import { isKnownWord } from '../../lexicon/vocabulary';
import { asName, closestName } from '../../text/asName';
import type { ModelValue, Quoted } from './ModelValue';

const MOST_WORDS = 4;

const NAME_CUE =
  /^(?:called|named|name|names|titled|known|dubbed|call|calls|goes|heisst|llamado|nomm\u00e9)$/;
const OWNER_CUE =
  /^(?:teams?|squad|tribe|crew|group|department|guild|own|owns|owned|owner|owners|maintained|maintains|responsible|run|runs|we|us|our|belongs)$/;
const SYSTEM_CUE =
  /^(?:system|product|suite|landscape|part|belongs|component|module|within)$/;

/** What the workload is called. @internal */
export const nameValue: ModelValue<string> = {
  parse: text => {
    const name = text.trim();
    return workloadSpecSchema.shape.name.safeParse(name).success
      ? name
      : undefined;
  },
  find: (value, quoted) =>
    passages(value, quoted).filter(
      span => hasCue(quoted, NAME_CUE) || isNameByItself(quoted, span),
    ),
};

/** In quotes, or with hyphens and in no lexicon. */
function isNameByItself({ words }: Quoted, { start, end }: Span): boolean {
  const token = words.tokens[start];
  return (
    end === start + 1 &&
    (token.kind === 'quoted' ||
      (token.text.includes('-') && !isKnownWord(token.word)))
  );
}

/** The team that owns it. @internal */
export const ownerValue: ModelValue<string> = {
  parse: parseName,
  find: (value, quoted) =>
    hasCue(quoted, OWNER_CUE) ||
    (quoted.words.draft.context.owners ?? []).some(
      owner => owner === value || owner.endsWith(`/${value}`),
    )
      ? passages(value, quoted)
      : [],
};

/** The system that it is part of. @internal */
export const systemValue: ModelValue<string> = {
  parse: parseName,
  find: (value, quoted) =>
    hasCue(quoted, SYSTEM_CUE) ? passages(value, quoted) : [],
};

function parseName(text: string): string | undefined {
  const name = text.trim();
  return nameSchema.safeParse(name).success ? name : undefined;
}

function hasCue({ words, quote }: Quoted, cue: RegExp): boolean {
  return words.has(quote, cue);
}

/**
 * Words of the quote that are the name once they are written as one: `Weather
 * Widget` is `weather-widget`.
 *
 * @internal
 */
export function passages(name: string, { words, quote }: Quoted): Span[] {
  const { reading } = words.draft;
  const spans: Span[] = [];
  for (let start = quote.start; start < quote.end; start++) {
    const first = closestName(words.tokens[start].text);
    const last =
      first !== undefined && name.startsWith(first)
        ? Math.min(quote.end, start + MOST_WORDS)
        : start;
    for (let end = start + 1; end <= last; end++) {
      const text =
        end === start + 1
          ? words.tokens[start].value
          : reading.quote({ start, end }).quote;
      if (asName(text) === name) {
        spans.push({ start, end });
        break;
      }
    }
  }
  return spans;
}
