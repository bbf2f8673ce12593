import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import { isForeignAddress } from './foreignAddress';
import type { Span } from '../grammar/reading';

const LISTENS =
  '(listens|listening|listen|runs|run|serves|served|serving|exposes|exposing|expose|exposed|available|responds|answers|speaks|starts|reachable|bound|binds|binding|opens|works)';
const JOINT = '[,] [(and|&|plus|or)]';
const MORE = `[${JOINT} [(another|also)] [on] [port] {port2:furtherPort}]`;

const book = new PhraseBook<'port' | 'lone'>([
  [
    `[tcp|http|container|app|application|service|server|target] (port|ports|portnumber|port number|containerport|targetport) _ {port} ${MORE}`,
    'port',
  ],
  [
    `${LISTENS} [itself] [(for|to)] [(http|requests|http requests|traffic)] (on|at|to|under) [tcp] [port] [:] {port} ${MORE}`,
    'port',
  ],
  [
    `(exposes|exposing|expose|listens|listen|listening|opens) {port} ${MORE}`,
    'port',
  ],
  [
    `{name:portLabel} [api|port|endpoint|interface|server|traffic] [is] on [port] {port}`,
    'port',
  ],
  ['(both|all) on [port] {port}', 'port'],
  ['on port {port}', 'port'],
  [
    '(endpoint|server|app|service|api|it|backend|frontend|website) [is] on {port:usualPort}',
    'port',
  ],
  ['on {port:usualPort}', 'lone'],
  ['{port} / tcp', 'port'],
  ['(localhost|0.0.0.0) : {port}', 'port'],
  [': {port}', 'port'],
]);

/**
 * Reads the ports that the workload listens on. The first is called http
 * unless the words call it something.
 *
 * @internal
 */
export function readPorts(draft: DraftBuilder): void {
  const { reading } = draft;
  const ports: (Span & { port: number; name?: string })[] = [];
  const probes: { probe: string; port: number }[] = [];
  for (const match of reading.find(book)) {
    const { captures, start, end } = match;
    const bareColon =
      reading.tokens[start].word === ':' &&
      (reading.tokens[start].glued || !reading.tokens[start + 1]?.glued);
    const label = String(captures.name?.value ?? '').toLowerCase();
    if (
      bareColon ||
      isOfOthers(draft, start) ||
      (match.entry === 'lone' && !isLone(draft, match)) ||
      reading.polarity(match) !== 'wanted'
    ) {
      continue;
    }
    reading.take({ start, end });
    for (const capture of [captures.port, captures.port2]) {
      const port = Number(capture?.value);
      if (port >= 1 && port <= 65535) {
        ports.push({ start, end, port, ...(label ? { name: label } : {}) });
      } else if (capture) {
        draft.notUnderstood.push({ start, end });
      }
    }
  }
  for (const { probe, port, ...span } of draft.probePorts) {
    if (!ports.some(other => other.port === port)) {
      ports.push({
        ...span,
        port,
        ...(ports.length > 0 ? { name: 'health' } : {}),
      });
    }
    probes.push({ probe, port });
  }
  const distinct = ports.filter(
    ({ port }, index) =>
      ports.findIndex(other => other.port === port) === index,
  );
  distinct.forEach((port, index) =>
    write(draft, port, { index, all: distinct }),
  );
  for (const { probe, port } of probes) {
    const index = distinct.findIndex(other => other.port === port);
    if (index > 0) {
      draft.spec.set(
        `health.${probe}.port`,
        draft.spec.get(`ports[${index}].name`),
        draft.reading.stated(distinct[index]),
      );
    }
  }
}

/**
 * `smtp.partner.org on port 587` is not where this workload listens.
 *
 * @internal
 */
export function isOfOthers({ reading }: DraftBuilder, start: number): boolean {
  const before = reading.tokens[start - 1];
  return (
    before?.sentence === reading.tokens[start].sentence &&
    /^(?:host|url|address)$/.test(before.kind) &&
    (before.kind === 'address' || isForeignAddress(reading, start - 1))
  );
}

/** `on 9000`, at the end of a thought and not a year. */
function isLone(draft: DraftBuilder, match: Found<unknown>): boolean {
  const port = Number(match.captures.port.value);
  return (
    (port < 1900 || port > 2100) &&
    /^(?:|[,;.)])$/.test(draft.reading.word(match.end, match.start))
  );
}

function write(
  draft: DraftBuilder,
  found: Span & { port: number; name?: string },
  place: { index: number; all: readonly { name?: string }[] },
): void {
  const { spec, reading } = draft;
  const { index, all } = place;
  const path = `ports[${index}]`;
  const own =
    found.name && all.findIndex(({ name }) => name === found.name) === index;
  const first = !all.some(({ name }) => name === 'http') && index === 0;
  if (own) {
    spec.set(`${path}.name`, found.name, reading.stated(found));
  } else {
    spec.set(`${path}.name`, first ? 'http' : `port-${found.port}`, {
      type: 'assumed',
      reason: first
        ? 'The first port is called http unless something else is said.'
        : 'A further port is called by its number unless something else is said.',
    });
  }
  spec.set(`${path}.port`, found.port, reading.stated(found));
}
