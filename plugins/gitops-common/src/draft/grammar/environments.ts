import {
  ambiguousEnvironments,
  environmentGroups,
} from '../lexicon/environments';
import type { Token } from '../text';
import type { Scan } from './phrase';

/**
 * Words that name environments. No environment at all means: everywhere.
 *
 * @internal
 */
export interface EnvironmentMention {
  start: number;
  end: number;
  environments: string[];
  /** Holds for what follows in its sentence: `prod: 4 replicas, 500m`. */
  heads: boolean;
  /** Names an environment that the standards do not have. */
  unknown?: boolean;
}

const PREPOSITION = /^(in|on|for|to|at|within|into|inside|im|during|en|dans)$/;
const EXCEPT =
  /^(outside|except|besides|excluding|excepting|au\u00dfer|sauf|excepto)$/;
const NOUN =
  /^(environment|environments|env|envs|cluster|clusters|umgebung|stage|system)$/;
const NO_ENVIRONMENT_AFTER =
  /^(team|teams|branch|branches|mode|build|builds|ready|grade|quality|data|issue|issues|use|dependencies|people|folks|group|department|area|line|lines|experience|tools|kit|release|chat|chats|stream|streams|score|scores|updates|location|tracking|traffic)$/;
const EVERYWHERE: readonly (readonly string[])[] = [
  ['everywhere', 'else'],
  ['everywhere'],
  ['elsewhere'],
  ['otherwise'],
  ['by', 'default'],
  ['in', 'general'],
  ['in', 'the', 'others'],
  ['in', 'all', 'others'],
  ['the', 'rest'],
  ['the', 'others'],
];

/**
 * Maps words to the environments of the standards: `production` is `prod`
 * where the standards say so.
 *
 * @internal
 */
export function environmentNames(
  names: readonly string[],
): (word: string) => string | undefined | null {
  const byWord = new Map<string, string | null>();
  for (const group of environmentGroups) {
    const name = names.find(candidate => group.includes(candidate)) ?? null;
    group.forEach(word => byWord.set(word, name));
  }
  names.forEach(name => byWord.set(name, name));
  return word => byWord.get(word);
}

/**
 * Finds the words that name environments, in order.
 *
 * @internal
 */
export function findEnvironments(
  scan: Scan,
  names: readonly string[],
): EnvironmentMention[] {
  const nameOf = environmentNames(names);
  const mentions: EnvironmentMention[] = [];
  let at = 0;
  while (at < scan.tokens.length) {
    const mention = scan.isTaken(at)
      ? undefined
      : readMention({ scan, at, nameOf, names, mentions });
    if (mention) {
      mention.heads = isHead(scan.tokens, mention);
      mentions.push(mention, ...exception(mention, scan.tokens, names));
      at = mention.end;
    } else {
      at++;
    }
  }
  return mentions;
}

interface MentionOptions {
  scan: Scan;
  at: number;
  nameOf(word: string): string | undefined | null;
  names: readonly string[];
  mentions: readonly EnvironmentMention[];
}

function readMention(options: MentionOptions): EnvironmentMention | undefined {
  const { scan, at, mentions } = options;
  const { tokens } = scan;
  const mention = (end: number, environments: string[]) => ({
    start: at,
    end,
    environments,
    heads: false,
  });
  const everywhere = EVERYWHERE.find(words =>
    words.every((word, index) => tokens[at + index]?.word === word),
  );
  if (everywhere) {
    return mention(at + everywhere.length, []);
  }
  const all = readAll(tokens, at);
  if (all) {
    return mention(all, []);
  }
  const last = mentions[mentions.length - 1];
  if (
    tokens[at].word === 'there' &&
    last &&
    !/^(is|are|will|should)$/.test(tokens[at + 1]?.word ?? '')
  ) {
    return last.environments.length > 0
      ? mention(at + 1, last.environments)
      : undefined;
  }
  return readExcept(options) ?? readNamed(options);
}

/** `in all three environments`, `each environment`. */
function readAll(tokens: readonly Token[], at: number): number | undefined {
  let next = PREPOSITION.test(tokens[at].word) ? at + 1 : at;
  if (!/^(all|each|every|both|any)$/.test(tokens[next]?.word ?? '')) {
    return undefined;
  }
  next++;
  while (
    /^(of|the|our|two|three|four|other|single|\d)$/.test(
      tokens[next]?.word ?? '',
    )
  ) {
    next++;
  }
  return NOUN.test(tokens[next]?.word ?? '') && tokens[next].word !== 'system'
    ? next + 1
    : undefined;
}

/** `outside production`, `except in prod`, `non-prod`. */
function readExcept({
  scan: { tokens },
  at,
  nameOf,
  names,
}: MentionOptions): EnvironmentMention | undefined {
  const { word } = tokens[at];
  const compound = /^(?:non|not)-(.+)$/.exec(word)?.[1];
  const excluded = compound && nameOf(compound);
  if (excluded) {
    const end = NOUN.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
    return { ...others([excluded], names), start: at, end };
  }
  let next = at;
  while (/^(?:,|but)$/.test(tokens[next]?.word ?? '') && next < at + 2) {
    next++;
  }
  const excepts =
    next > at ? tokens[next]?.word === 'not' : EXCEPT.test(tokens[at].word);
  if (!excepts) {
    return undefined;
  }
  next = next > at ? next + 1 : at + 1;
  while (/^(in|for|of|on|the)$/.test(tokens[next]?.word ?? '')) {
    next++;
  }
  const left: string[] = [];
  for (;;) {
    const name = nameOf(tokens[next]?.word ?? '');
    if (!name) {
      break;
    }
    left.push(name);
    next++;
    if (
      /^(?:and|or|nor|,|\/)$/.test(tokens[next]?.word ?? '') &&
      nameOf(tokens[next + 1]?.word ?? '')
    ) {
      next++;
    }
  }
  return left.length > 0
    ? { ...others(left, names), start: at, end: next }
    : undefined;
}

function others(
  left: readonly string[],
  names: readonly string[],
): { environments: string[]; heads: boolean } {
  return {
    environments: names.filter(name => !left.includes(name)),
    heads: false,
  };
}

function readNamed({
  scan,
  at,
  nameOf,
}: MentionOptions): EnvironmentMention | undefined {
  const { tokens } = scan;
  let next = onlyEnd(tokens, at);
  const prepared = PREPOSITION.test(tokens[next]?.word ?? '');
  if (prepared) {
    next++;
  }
  if (
    /^(the|our)$/.test(tokens[next]?.word ?? '') &&
    (prepared || next === at)
  ) {
    next++;
  }
  const environments: string[] = [];
  let unknown = false;
  let end = next;
  for (;;) {
    const token = tokens[next];
    const name =
      token?.kind === 'word' && !scan.isTaken(next)
        ? nameOf(token.word)
        : undefined;
    if (
      name === undefined ||
      !canBeEnvironment({
        tokens,
        at: next,
        prepared,
        first: environments.length === 0 && !unknown,
      })
    ) {
      break;
    }
    if (name === null) {
      unknown = true;
    } else if (!environments.includes(name)) {
      environments.push(name);
    }
    end = next + 1;
    next = end;
    while (
      /^(?:and|or|,|\/|&|\+|in|as|well)$/.test(tokens[next]?.word ?? '') &&
      next < end + 4
    ) {
      next++;
    }
  }
  if (end === at || (environments.length === 0 && !unknown)) {
    return undefined;
  }
  if (NOUN.test(tokens[end]?.word ?? '') && !nameOf(tokens[end].word)) {
    end++;
  }
  if (
    tokens[end]?.word === 'only' &&
    tokens[end].sentence === tokens[at].sentence
  ) {
    end++;
  }
  if (environments.length === 0) {
    return { start: at, end, environments, heads: false, unknown };
  }
  return { start: at, end, environments, heads: false };
}

/**
 * Past "only", and past "but only" and ", just" too: what they say is about
 * the words before them.
 */
function onlyEnd(tokens: readonly Token[], at: number): number {
  const isOnly = (index: number) =>
    /^(?:only|just|solely|exclusively|nur|seulement|solo)$/.test(
      tokens[index]?.word ?? '',
    );
  let next = at;
  while (
    /^(?:,|but|and|though|\()$/.test(tokens[next]?.word ?? '') &&
    next < at + 2
  ) {
    next++;
  }
  if (isOnly(next)) {
    return next + 1;
  }
  return at;
}

function canBeEnvironment(options: {
  tokens: readonly Token[];
  at: number;
  prepared: boolean;
  first: boolean;
}): boolean {
  const { tokens, at, prepared, first } = options;
  const { word, sentence } = tokens[at];
  const next = tokens[at + 1];
  const after = next?.sentence === sentence ? next.word : '';
  if (NO_ENVIRONMENT_AFTER.test(after)) {
    return false;
  }
  if (!ambiguousEnvironments.has(word)) {
    return true;
  }
  return (
    (prepared && first && !/^(a|an)$/.test(tokens[at - 1].word)) ||
    /^(environment|env|cluster)$/.test(after) ||
    (/^(?::|[-=]>|\u2192|=)$/.test(after) && tokens[at].startsLine)
  );
}

/** At the start of a sentence, or before a colon or an arrow. */
function isHead(
  tokens: readonly Token[],
  mention: EnvironmentMention,
): boolean {
  const next = tokens[mention.end];
  const { sentence } = tokens[mention.start];
  if (next?.sentence === sentence && /^(?::|[-=]>|\u2192|=)$/.test(next.text)) {
    return true;
  }
  let before = mention.start - 1;
  while (
    before >= 0 &&
    tokens[before].sentence === sentence &&
    /^[-*>.)\u2022]$|^\d$/.test(tokens[before].text)
  ) {
    before--;
  }
  return before < 0 || tokens[before].sentence !== sentence;
}

/**
 * Behind "internal everywhere except prod, where it is public" the words are
 * about prod: a mention without words of its own.
 */
function exception(
  mention: EnvironmentMention,
  tokens: readonly Token[],
  names: readonly string[],
): EnvironmentMention[] {
  return mention.end < tokens.length &&
    /^(?:except|besides|excluding)$/.test(tokens[mention.start].word)
    ? [
        {
          start: mention.end,
          end: mention.end,
          environments: names.filter(
            name => !mention.environments.includes(name),
          ),
          heads: true,
        },
      ]
    : [];
}
