import type { EnvironmentMention } from './environments';
import type { Scan } from './phrase';

const SEPARATOR = /^(?:[,;]|and|but|plus|&|while|whereas|und)$/;

/** Tokens on either side in which an environment is looked for. */
const REACH = 40;

/**
 * Environments that words from `start` to `end` are about; `undefined` for all.
 *
 * Nearest first: named behind the words, named before them in the same piece
 * of the sentence, at the head of the sentence, at the head of an indented
 * block; and for `2 replicas and 1Gi in prod` the piece that "and" joins.
 *
 * @internal
 */
export function environmentsOf(options: {
  scan: Scan;
  mentions: readonly EnvironmentMention[];
  start: number;
  end: number;
  /** Whether words after "and" may speak for these, too. */
  joins?: boolean;
}): string[] | undefined {
  const { scan, mentions, start, end, joins } = options;
  const { tokens } = scan;
  if (mentions.length === 0) {
    return undefined;
  }
  const { sentence } = tokens[start];
  const isSeparator = (at: number) =>
    SEPARATOR.test(tokens[at].word) && !scan.isTaken(at);
  const isHere = (at: number) => tokens[at]?.sentence === sentence;
  let from = start;
  while (start - from < REACH && isHere(from - 1) && !isSeparator(from - 1)) {
    from--;
  }
  let to = end;
  while (to - end < REACH && isHere(to) && !isSeparator(to)) {
    to++;
  }
  const inPiece = mentions.filter(
    mention => mention.start >= from && mention.end <= to,
  );
  const before = inPiece.filter(mention => mention.end <= start).pop();
  const after = inPiece.find(mention => mention.start >= end);
  const chosen = nearest(scan, before, after);
  if (chosen) {
    return named(chosen);
  }
  const head = mentions
    .filter(mention => mention.end <= start && isHere(mention.start))
    .pop();
  if (head?.heads) {
    return named(head);
  }
  if (joins && isHere(to) && /^(and|plus|&|und)$/.test(tokens[to].word)) {
    const next = mentions.find(
      mention => mention.start > to && isHere(mention.start),
    );
    const crosses =
      next &&
      tokens
        .slice(to + 1, next.start)
        .some((_, index) => isSeparator(to + 1 + index));
    if (
      next &&
      !crosses &&
      !tokens
        .slice(to + 1, next.start)
        .every((_, i) => !scan.isTaken(to + 1 + i))
    ) {
      return named(next);
    }
  }
  return blockOf(options);
}

function nearest(
  { tokens }: Scan,
  before: EnvironmentMention | undefined,
  after: EnvironmentMention | undefined,
): EnvironmentMention | undefined {
  if (!before || !after) {
    return before ?? after;
  }
  return /^(in|on|for|at|only|just|but|,)$/.test(tokens[after.start].word)
    ? after
    : before;
}

function named(mention: EnvironmentMention): string[] | undefined {
  return mention.environments.length > 0 ? mention.environments : undefined;
}

/** A line of its own, `prod:`, holds for the deeper lines below it. */
function blockOf(options: {
  scan: Scan;
  mentions: readonly EnvironmentMention[];
  start: number;
}): string[] | undefined {
  const { scan, mentions, start } = options;
  const { tokens } = scan;
  let line = start;
  while (line > 0 && !tokens[line].startsLine) {
    line--;
  }
  let { indent } = tokens[line];
  for (let at = line - 1; at >= 0 && indent > 0; at--) {
    if (tokens[at].startsLine && tokens[at].indent < indent) {
      indent = tokens[at].indent;
      const head = mentions.find(
        mention => mention.start >= at && mention.start <= at + 1,
      );
      if (head && tokens[head.end]?.text === ':') {
        return named(head);
      }
    }
  }
  return undefined;
}
