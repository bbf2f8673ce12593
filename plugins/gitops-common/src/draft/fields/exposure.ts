import { hostSchema, urlPathSchema } from '../../problems';
import type { Visibility } from '../../spec';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { isDoubted, isLeftOpen, isOfAnother } from '../grammar/doubt';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import type { Span } from '../grammar/reading';
import { isForeignAddress } from './foreignAddress';
import { tlsPhrases, viaPhrases, visibilityPhrases } from '../lexicon/exposure';

const entries = <T extends string>(
  lexicon: Readonly<Record<T, readonly string[]>>,
): PhraseBook<T> =>
  new PhraseBook<T>(
    (Object.keys(lexicon) as T[]).flatMap(key =>
      lexicon[key].map(phrase => [phrase, key] as const),
    ),
  );

/** @internal */
export const visibilityBook = entries<Visibility>(visibilityPhrases);
const tls = entries(tlsPhrases);
const via = entries(viaPhrases);

const hosts = new PhraseBook<'host'>([
  [
    '[(host|hostname|host name|domain|address|url|dns|dns name|fqdn|subdomain|site|link)] _ [(at|under|on|by|via|as|from)] [host|the host|the address|the domain|the url] _ {host}',
    'host',
  ],
  ['[(host|hostname|address|url|link)] _ [(at|under|on|by|via)] {url}', 'host'],
]);

const paths = new PhraseBook<'path'>([
  [
    '(path|base path|basepath|path prefix|prefix|route|routes|url path|under|at|on|below|context path|sub path|subpath|mounted at|served at|served under) _ [(path|the path)] {path}',
    'path',
  ],
]);

/**
 * Reads who can reach the workload, under which host and path, with TLS or
 * without, through a Gateway or an Ingress.
 *
 * @internal
 */
export function readExposure(draft: DraftBuilder): void {
  readToggle(draft);
  readVia(draft);
  readTls(draft);
  readHosts(draft);
  readVisibility(draft);
  readPath(draft);
}

/** `enabled: false` on a line below `ingress:`. */
function readToggle(draft: DraftBuilder): void {
  const { reading } = draft;
  reading.tokens.forEach((token, start) => {
    const heads =
      /^(?:ingress|expose|exposure|httproute)$/.test(token.word) &&
      token.startsLine &&
      reading.word(start + 1, start) === ':';
    const [key, colon, value] = reading.tokens.slice(start + 2, start + 5);
    if (
      heads &&
      key?.word === 'enabled' &&
      key.startsLine &&
      key.indent > token.indent &&
      colon?.text === ':' &&
      /^(?:false|no|off)$/.test(value?.word ?? '')
    ) {
      draft.stateScoped({
        path: 'expose.visibility',
        value: 'none',
        start,
        end: start + 5,
      });
    }
  });
}

function readVisibility(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const match of reading.find(visibilityBook)) {
    const value = visibilityAt(draft, match);
    if (value === 'aside') {
      continue;
    }
    if (value === 'doubted') {
      const { start, end } = match;
      reading.take(match);
      draft.notUnderstood.push({ start, end });
    } else if (value) {
      draft.stateScoped({
        path: 'expose.visibility',
        value,
        start: match.start,
        end: match.end,
      });
    } else {
      reading.take(match);
    }
  }
  preferNone(draft);
}

/**
 * What words about exposure say: who can reach the workload, nothing that
 * counts, something about another thing, or something that had better be asked
 * before it opens the workload to everybody.
 *
 * @internal
 */
export function visibilityAt(
  draft: DraftBuilder,
  match: Found<Visibility>,
): Visibility | 'aside' | 'doubted' | undefined {
  // "no ingress" and "not public" carry their own negation.
  const polarity = negatesItself(draft, match)
    ? 'wanted'
    : draft.reading.polarity(match);
  if (polarity === 'aside' || isAboutSomethingElse(draft, match)) {
    return 'aside';
  }
  if (polarity === 'unwanted') {
    return opposite(match.entry);
  }
  if (match.entry !== 'public') {
    return match.entry;
  }
  if (isOfAnother(draft.reading, match)) {
    return 'aside';
  }
  return isDoubted(draft.reading, match) || isLeftOpen(draft.reading, match)
    ? 'doubted'
    : 'public';
}

function negatesItself(draft: DraftBuilder, match: Span): boolean {
  return /^(?:no|not|never|without|nothing|nothin|nobody|non-public|nonpublic|dont|do|isnt|is|needs|doesnt|shouldnt|mustnt|must|cannot|unexposed|does)$/.test(
    draft.reading.tokens[match.start].word,
  );
}

function opposite(visibility: Visibility): Visibility | undefined {
  return visibility === 'public' ? 'internal' : undefined;
}

/** "internal server error", "public holidays", "sends data from the internet". */
function isAboutSomethingElse(
  draft: DraftBuilder,
  match: Found<Visibility>,
): boolean {
  const { reading } = draft;
  const after = reading.word(match.end, match.start);
  const bare = match.end - match.start === 1;
  return (
    (bare &&
      /^(?:transport|transportation|holidays|holiday|library|libraries|sector|key|keys|relations|speaking|server|state|error|errors|provider|providers|deps|dependencies|calls|admin|area|areas|section|part|parts|dashboards|services|api|apis|system|systems|data|partner|partners|customers)$/.test(
        after,
      ) &&
      !/^(?:api|apis)$/.test(after)) ||
    (bare &&
      /^external$/.test(reading.tokens[match.start].word) &&
      /^(?:api|apis|service|services|provider)$/.test(after))
  );
}

/** "cluster-internal without ingress" is no exposure, not two wishes. */
function preferNone(draft: DraftBuilder): void {
  const none = draft.statements.filter(
    ({ path, value }) => path === 'expose.visibility' && value === 'none',
  );
  for (const { environments } of none) {
    const rivals = draft.statements.filter(
      statement =>
        statement.path === 'expose.visibility' &&
        statement.value === 'internal' &&
        JSON.stringify(statement.environments) === JSON.stringify(environments),
    );
    rivals.forEach(rival =>
      draft.statements.splice(draft.statements.indexOf(rival), 1),
    );
  }
}

function readTls(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const match of reading.find(tls)) {
    const polarity = reading.polarity(match);
    if (
      polarity === 'aside' ||
      /^(?:redirect|client|calls)$/.test(
        reading.word(match.start - 1, match.start),
      )
    ) {
      continue;
    }
    const on = match.entry === 'on' && polarity !== 'unwanted';
    draft.stateScoped({
      path: 'expose.tls',
      value: on,
      start: match.start,
      end: match.end,
    });
  }
}

function readVia(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const match of reading.find(via)) {
    const own = /^(?:not|no|without)$/.test(reading.tokens[match.start].word);
    const polarity = own ? 'wanted' : reading.polarity(match);
    if (polarity === 'wanted') {
      draft.stateScoped({
        path: 'expose.via',
        value: match.entry,
        start: match.start,
        end: match.end,
      });
    }
  }
}

function readHosts(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const match of reading.find(hosts)) {
    const { host, url } = match.captures;
    const span = { start: match.start, end: match.end };
    const text = String((host ?? url).value);
    const address = takeApart(text);
    if (
      !address ||
      isForeignAddress(reading, (host ?? url).start) ||
      reading.polarity(span) !== 'wanted' ||
      !hostSchema.safeParse(address.host).success
    ) {
      continue;
    }
    draft.stateScoped({ path: 'expose.host', value: address.host, ...span });
    if (address.path && urlPathSchema.safeParse(address.path).success) {
      draft.stateScoped({ path: 'expose.path', value: address.path, ...span });
    }
    if (address.scheme === 'https') {
      draft.stateScoped({ path: 'expose.tls', value: true, ...span });
    }
  }
}

function takeApart(
  text: string,
): { scheme?: string; host: string; path?: string } | undefined {
  const match = /^(?:(https?):\/\/)?([a-z0-9.-]+)(?::\d+)?(\/[^?#]*)?$/i.exec(
    text,
  );
  if (!match || (text.includes('://') && !match[1])) {
    return undefined;
  }
  const [, scheme, host, path] = match;
  return {
    ...(scheme ? { scheme: scheme.toLowerCase() } : {}),
    host: host.toLowerCase(),
    ...(path && path !== '/' ? { path } : {}),
  };
}

function readPath(draft: DraftBuilder): void {
  const { reading } = draft;
  for (const match of reading.find(paths)) {
    const value = String(match.captures.path.value);
    const before = reading.word(match.start - 1, match.start);
    if (
      reading.polarity(match) === 'wanted' &&
      urlPathSchema.safeParse(value).success &&
      !isFolder(value) &&
      !/^(?:writes|write|mounted|stored|saved|files|file|logs|data|to)$/.test(
        before,
      )
    ) {
      draft.stateScoped({
        path: 'expose.path',
        value,
        start: match.start,
        end: match.end,
      });
    }
  }
}

/** `/var/lib` is a folder of the container, not a part of its address. */
function isFolder(path: string): boolean {
  return /^\/(?:var|etc|tmp|usr|opt|mnt|home|root|srv|data|dev|proc|sys|run)(?:\/|$)/.test(
    path,
  );
}
