import { parseImage } from '../../../kubernetes';
import { looksLikeCredential } from '../../../problems';
import { workloadSpecSchema } from '../../../spec';
import { isAllowed, isLatest } from '../../fields/image';
import { splitCommand } from '../../fields/startCommand';
import type { Span } from '../../grammar/reading';
import type { ModelValue, Quoted } from './ModelValue';

/** The spec's `image`. @internal */
export interface ImageItem {
  repository: string;
  tag?: string;
  digest?: string;
}

const START =
  /^(?:command|cmd|entrypoint|entry|start|starts|started|starting|run|runs|launch|launched|launches|exec|executes|invoke|script)$/;
const ARGUMENTS =
  /^(?:args?|arguments?|parameters?|params|flags?|options?|command|cmd|with)$/;

/** The image, of a registry that is allowed and with a version. @internal */
export const imageValue: ModelValue<ImageItem> = {
  parse: (text, { draft }) => {
    const { registry, repository, tag, digest } = parseImage(text.trim());
    const image = {
      repository: `${registry}/${repository}`,
      ...(tag === undefined ? {} : { tag }),
      ...(digest === undefined ? {} : { digest }),
    };
    return workloadSpecSchema.shape.image.safeParse(image).success &&
      !isLatest(tag) &&
      isAllowed(image.repository, draft.standards.images.allowedRegistries)
      ? image
      : undefined;
  },
  find: (image, quoted) => {
    const { words, quote } = quoted;
    return words.matching(quote, token => {
      if (!/^(?:image|host|url|reference|quoted)$/.test(token.kind)) {
        return false;
      }
      const written = parseImage(token.value.replace(/^https?:\/\//i, ''));
      return (
        `${written.registry}/${written.repository}` === image.repository &&
        written.digest === image.digest &&
        (written.tag === image.tag ||
          (written.tag === undefined && says(image.tag, quoted)))
      );
    });
  },
};

/** `tag 1.8.0`, apart from the image. */
function says(tag: string | undefined, { words, quote }: Quoted): boolean {
  return words.matching(quote, token => token.value === tag).length > 0;
}

/** @internal */
export const commandValue: ModelValue<string[]> = {
  parse: text => parseWords(text),
  find: (value, quoted) => commandIn(value, quoted, START),
};

/** @internal */
export const argumentsValue: ModelValue<string[]> = {
  parse: text => parseWords(text),
  find: (value, quoted) => commandIn(value, quoted, ARGUMENTS),
};

function parseWords(text: string): string[] | undefined {
  const words = splitCommand(text);
  return workloadSpecSchema.shape.command.safeParse(words).success &&
    !words.some(word => looksLikeCredential(word))
    ? words
    : undefined;
}

/**
 * To the letter, set apart by quotation marks or a colon, and where the words
 * speak of what starts: a command that is only told about is not asked for.
 */
function commandIn(
  value: readonly string[],
  { words, quote }: Quoted,
  cue: RegExp,
): Span[] {
  const { reading } = words.draft;
  return words.literal(quote, value.join(' ')).filter(span => {
    const [first] = words.tokens.slice(span.start, span.end);
    const isApart =
      first.kind === 'quoted'
        ? span.end === span.start + 1
        : /^[:=]$/.test(reading.word(span.start - 1, span.start));
    return (
      isApart &&
      words.has({ start: quote.start, end: span.start }, cue) &&
      splitCommand(bare(reading.quote(span).quote)).join(' ') ===
        value.join(' ')
    );
  });
}

function bare(text: string): string {
  return text.replace(/^(["'`\u2018\u201c])([\s\S]*)["'`\u2019\u201d]$/, '$2');
}
