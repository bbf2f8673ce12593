import type { Token, TokenKind } from '../text';
import { isKnownWord, isPlainNoun } from '../lexicon/vocabulary';
import { grammarWords } from '../lexicon/ordinaryWords';
import { readCount, readNumber, type Count, type Read } from './numbers';
import { readCpu, readMemory } from './quantities';

/** What a value class gives. @internal */
export type ClassValue = string | number | Count;

type ValueClass = (
  tokens: readonly Token[],
  at: number,
) => Read<ClassValue> | undefined;

const kind =
  (...kinds: TokenKind[]): ValueClass =>
  (tokens, at) => {
    const token = tokens[at];
    return token && kinds.includes(token.kind)
      ? { end: at + 1, value: token.value }
      : undefined;
  };

const PORT_LABEL =
  /^(?:admin|https?|web|api|management|mgmt|debug|rpc|main|websocket|ws|actuator|prometheus|metrics)$/;
const UNITS =
  /^(?:%|percent|pct|m|mi|mb|gi|gb|cores?|cpus?|ms|s|seconds|minutes)$/;
const REGISTRY_PATH =
  /^(?:(?:registry|docker|harbor|images|cr)\.[a-z0-9.-]+|docker\.io|ghcr\.io|quay\.io|gcr\.io|[a-z0-9.-]+\.(?:azurecr\.io|gcr\.io|amazonaws\.com|pkg\.dev))\/\w/;
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Also a single word in capitals, where a phrase expects a variable. */
const variable: ValueClass = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === 'word' && /^[A-Z][A-Z0-9_]{1,80}$/.test(token.text)
    ? { end: at + 1, value: token.text }
    : undefined;
};

/** With an underscore: nothing else is written like this. */
const clearVariable: ValueClass = (tokens, at) =>
  VARIABLE.test(tokens[at]?.text ?? '') ? variable(tokens, at) : undefined;

/** A word that can be a name because it is in no lexicon. */
const unknown: ValueClass = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === 'word' && !isKnownWord(token.text.toLowerCase())
    ? { end: at + 1, value: token.text }
    : undefined;
};

/** Any word but those of grammar: where a phrase says that a name follows. */
const name: ValueClass = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind === 'quoted') {
    return { end: at + 1, value: token.value };
  }
  return token?.kind === 'word' && !grammarWords.has(token.text.toLowerCase())
    ? { end: at + 1, value: token.text }
    : undefined;
};

/** A word that may well be what something is called. */
const noun: ValueClass = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === 'word' && isPlainNoun(token.text.toLowerCase())
    ? { end: at + 1, value: token.text }
    : undefined;
};

/** The beginning of something that cannot be a name, where one is expected. */
const odd: ValueClass = (tokens, at) => {
  const token = tokens[at];
  const isOdd =
    token &&
    (/^(?:path|file|host|reference|url|email|image)$/.test(token.kind) ||
      (token.kind === 'punctuation' && !/^[,;:!?()=-]$/.test(token.text)));
  return isOdd ? { end: at + 1, value: token.text } : undefined;
};

/** A whole number of at most five digits. */
const port: ValueClass = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === 'number' && /^\d{1,6}$/.test(token.text)
    ? { end: at + 1, value: Number(token.text) }
    : undefined;
};

/** A number of cores without a unit, and no percentage. */
const cores: ValueClass = (tokens, at) => {
  const number = readNumber(tokens, at);
  return number && /^(?:%|percent|pct)$/.test(tokens[number.end]?.word ?? '')
    ? undefined
    : number;
};

/** `trust/key`, also where the tokenizer took two ordinary words apart. */
const reference: ValueClass = (tokens, at) => {
  const [team, slash, workload] = tokens.slice(at, at + 3);
  if (team?.kind === 'reference') {
    return { end: at + 1, value: team.text };
  }
  const isPair =
    team?.kind === 'word' &&
    slash?.text === '/' &&
    slash.glued &&
    workload?.kind === 'word' &&
    workload.glued &&
    /^[a-z0-9-]+\/[a-z0-9-]+$/.test(`${team.text}/${workload.text}`);
  return isPair
    ? { end: at + 3, value: `${team.text}/${workload.text}` }
    : undefined;
};

/** A count that is no percentage and no amount of CPU or memory. */
const replicas: ValueClass = (tokens, at) => {
  const count = readCount(tokens, at);
  const isAmount =
    count &&
    UNITS.test(tokens[count.end]?.word ?? '') &&
    !/^[=:]$/.test(tokens[count.end + 1]?.text ?? '');
  return isAmount ? undefined : count;
};

/** A repository of a well-known registry, where no tag tells it. */
const registryPath: ValueClass = (tokens, at) =>
  tokens[at]?.kind === 'host' && REGISTRY_PATH.test(tokens[at].text)
    ? { end: at + 1, value: tokens[at].text }
    : undefined;

/** What a port is for. */
const portLabel: ValueClass = (tokens, at) =>
  PORT_LABEL.test(tokens[at]?.word ?? '')
    ? { end: at + 1, value: tokens[at].word }
    : undefined;

/** A port in a list: `8080, 9090`, but not `8080, 2 replicas`. */
const furtherPort: ValueClass = (tokens, at) =>
  /^\d{2,5}$/.test(tokens[at]?.text ?? '') &&
  !/^(?:replicas?|pods?|instances?|copies|%|percent|m|mb|mi|gb|gi|cores?|users|requests|to|-)$/.test(
    tokens[at + 1]?.word ?? '',
  )
    ? port(tokens, at)
    : undefined;

/** What may be the value of a variable. */
const setting: ValueClass = (tokens, at) => {
  const token = tokens[at];
  if (!token || token.kind === 'punctuation' || token.kind === 'mask') {
    return undefined;
  }
  const next = tokens[at + 1];
  // "15m" and "30s" are two tokens and one value.
  if (token.kind === 'number' && next?.kind === 'word' && next.glued) {
    return { end: at + 2, value: token.text + next.text };
  }
  return { end: at + 1, value: token.value };
};

/** A number that looks like a port where no word says so. */
const usualPort: ValueClass = (tokens, at) =>
  /^(?:80|443|[1-9]\d{3,4})$/.test(tokens[at]?.text ?? '')
    ? furtherPort(tokens, at)
    : undefined;

/**
 * Kinds of value that a phrase can capture.
 *
 * @internal
 */
export const valueClasses = {
  number: readNumber,
  count: readCount,
  replicas,
  cpu: readCpu,
  cores,
  memory: readMemory,
  port,
  furtherPort,
  registryPath,
  usualPort,
  portLabel,
  path: kind('path'),
  host: kind('host'),
  url: kind('url'),
  image: kind('image'),
  file: kind('file', 'path'),
  reference,
  address: kind('address'),
  quoted: kind('quoted'),
  version: kind('version', 'number'),
  assignment: kind('assignment'),
  variable,
  clearVariable,
  unknown,
  noun,
  odd,
  name,
  setting,
} satisfies Record<string, ValueClass>;

/** @internal */
export type ClassName = keyof typeof valueClasses;
