import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import {
  dataServices,
  genericServices,
  type DataService,
} from '../lexicon/dataServices';
import { corrections } from '../lexicon/polarity';

const WHAT =
  '(cache|database|db|server|instance|cluster|store|session store|queue|broker|topic|bucket|as [a|the] cache|as [a|the|our] database|for caching)';
const NAMED =
  '[(called|named|with [the] name|name|database name) [:|=|is] {database:name}]';

/** @internal */
export const dataServiceBook = new PhraseBook<DataService>(
  dataServices.flatMap(service =>
    service.phrases.map(phrase => {
      const words = phrase;
      return [
        service.type === 'postgres'
          ? `[(database|db) [:|=|is|->]] ${words} [${WHAT}] ${NAMED}`
          : `[(cache|caching) [:|=|is|->]] ${words} [${WHAT}]`,
        service,
      ] as const;
    }),
  ),
);

const generic = new PhraseBook<(typeof genericServices)[number]>(
  genericServices.flatMap(service =>
    service.phrases.map(phrase => [phrase, service] as const),
  ),
);

/** Keep "cache" from being a wish: `cache headers`, `browser cache`. */
const OTHER_CACHE =
  /^(?:browser|local|in-memory|memory|http|page|client|client-side|headers|header|control|busting|layer-|build|dns|cdn|inmemory|internal|own)$/;
/** What a database has; whoever names it speaks of one that exists. */
const OF_A_DATABASE =
  /^(?:password|passwd|pw|pwd|passwort|url|uri|credentials|creds|dsn|host|hostname|login|username)$/;
const NEEDS =
  /^(?:with|need|needs|use|uses|using|from|to|into|a|an|some|and|plus|via|on|,|in|consumes|consume|own|the|our)$/;

/**
 * Reads Redis and PostgreSQL as dependencies, refuses other products, and
 * takes "a database" for the one that the platform has. What is not wanted any
 * more takes back what was said before.
 *
 * @internal
 */
export function readDataServices(draft: DraftBuilder): void {
  const { reading } = draft;
  const wanted = new Map<string, Found<DataService>>();
  const families = new Set<string>();
  const found = reading.find(dataServiceBook);
  const needsNothing = deniesDependencies(draft);
  for (const match of found) {
    const polarity = reading.polarity(match);
    if (
      match.entry.ambiguous &&
      !NEEDS.test(reading.word(match.start - 1, match.start))
    ) {
      continue;
    }
    reading.take(match);
    const key = match.entry.type ?? match.entry.title;
    if (reading.environmentsOf(match)) {
      // A dependency is there in all environments or in none.
      draft.notUnderstood.push(withEnvironment(draft, match));
      if (polarity !== 'wanted') {
        continue;
      }
    }
    if (polarity === 'wanted') {
      if (corrects(draft, match)) {
        forget(wanted, match.entry.family);
      }
      families.add(match.entry.family);
      if (!wanted.has(key)) {
        wanted.set(key, match);
      }
    } else if (polarity === 'unwanted') {
      wanted.delete(key);
    }
  }
  const services = [...wanted.values()];
  if (!needsNothing) {
    services
      .filter(({ entry }) => !isProvided(draft, entry))
      .forEach(match => refuse(draft, match));
    services
      .filter(({ entry }) => isProvided(draft, entry))
      .forEach(match => write(draft, match));
  }
  readGeneric(draft, families, needsNothing);
}

/** The words up to the environment behind them. */
function withEnvironment(draft: DraftBuilder, match: Span): Span {
  const { reading } = draft;
  const behind = reading.environmentMentions.find(
    mention => mention.start >= match.end && mention.start <= match.end + 2,
  );
  return { start: match.start, end: behind?.end ?? match.end };
}

/** "MongoDB, actually make that Postgres". */
function corrects(draft: DraftBuilder, match: Span): boolean {
  const { reading } = draft;
  for (let back = 1; back <= 4; back++) {
    const word = reading.word(match.start - back, match.start);
    if (corrections.has(word)) {
      return true;
    }
  }
  return false;
}

function forget(
  wanted: Map<string, Found<DataService>>,
  family: DataService['family'],
): void {
  for (const [key, { entry }] of wanted) {
    if (entry.family === family) {
      wanted.delete(key);
    }
  }
}

/** "has no dependencies", "stores nothing". */
function deniesDependencies(draft: DraftBuilder): boolean {
  const { reading } = draft;
  return reading.tokens.some((token, at) => {
    if (!/^(?:dependencies|dependency)$/.test(token.word)) {
      return false;
    }
    return reading.polarity({ start: at, end: at + 1 }) === 'unwanted';
  });
}

function isProvided(draft: DraftBuilder, service: DataService): boolean {
  return (
    service.type !== undefined &&
    draft.standards.dependencies[service.type] !== undefined
  );
}

function refuse(draft: DraftBuilder, match: Found<DataService>): void {
  const { title, alternative } = match.entry;
  draft.refuse({
    reason: 'dependency-not-supported',
    start: match.start,
    end: match.end,
    message: `${title.charAt(0).toUpperCase()}${title.slice(
      1,
    )} is not in this platform's catalogue of dependencies.`,
    alternative:
      alternative ??
      'Use one that exists, and give its address and credentials as secrets.',
    path: 'dependencies',
  });
}

function write(draft: DraftBuilder, match: Found<DataService>): void {
  const { spec, reading } = draft;
  const path = `dependencies[${dependencyCount(draft)}]`;
  const origin = reading.stated(match);
  spec.set(`${path}.type`, match.entry.type, origin);
  const database = match.captures.database?.value;
  if (
    typeof database === 'string' &&
    /^[a-z_][a-z0-9_]{0,62}$/.test(database)
  ) {
    spec.set(`${path}.database`, database, origin);
  }
}

/** Where the next dependency goes. @internal */
export function dependencyCount({ spec }: DraftBuilder): number {
  const list = spec.get('dependencies');
  return Array.isArray(list) ? list.length : 0;
}

function readGeneric(
  draft: DraftBuilder,
  families: ReadonlySet<string>,
  needsNothing: boolean,
): void {
  const { reading, spec, standards } = draft;
  const assumed = new Set<string>();
  const denied = new Set<string>();
  const places: (Span & { type: 'redis' | 'postgres' })[] = [];
  for (const match of reading.find(generic)) {
    const { type, family } = match.entry;
    const after = reading.word(match.end, match.start);
    if (
      OF_A_DATABASE.test(after) ||
      isInKey(draft, match) ||
      (family === 'cache' && isOtherCache(draft, match))
    ) {
      continue;
    }
    const polarity = reading.polarity(match);
    reading.take(match);
    if (polarity === 'unwanted') {
      denied.add(type);
    }
    if (
      polarity === 'wanted' &&
      !families.has(family) &&
      standards.dependencies[type] !== undefined
    ) {
      places.push({ type, start: match.start, end: match.end });
    }
  }
  for (const { type } of places) {
    if (needsNothing || denied.has(type) || assumed.has(type)) {
      continue;
    }
    assumed.add(type);
    spec.set(`dependencies[${dependencyCount(draft)}].type`, type, {
      type: 'assumed',
      reason:
        type === 'postgres'
          ? 'PostgreSQL is the database that this platform provisions.'
          : 'Redis is the cache that this platform provisions.',
    });
  }
}

/** `in vault under team/db`: the last part of a key. */
function isInKey({ reading }: DraftBuilder, match: Span): boolean {
  return (
    reading.tokens[match.start].glued &&
    reading.word(match.start - 1, match.start) === '/' &&
    /^(?:under|at|key|path|vault|secret)$/.test(
      reading.word(match.start - 3, match.start),
    )
  );
}

function isOtherCache(draft: DraftBuilder, match: Span): boolean {
  const { reading } = draft;
  return (
    OTHER_CACHE.test(reading.word(match.start - 1, match.start)) ||
    OTHER_CACHE.test(reading.word(match.end, match.start))
  );
}
