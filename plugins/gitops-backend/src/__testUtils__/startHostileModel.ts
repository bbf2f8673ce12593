import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A server in place of a model's that does what no server should. */
export interface HostileModel {
  /** Base URL, ending in `/v1`. */
  url: string;
  /** Path of each request so far. */
  paths: string[];
  /** Does this from now on. */
  become(attack: Attack): void;
  close(): Promise<void>;
}

/** How a hostile server answers a request. */
export type Attack = (response: ServerResponse, origin: string) => void;

/** What attacks go on to send every few milliseconds. */
const dribbles = new Map<Attack, () => string>();

export async function startHostileModel(): Promise<HostileModel> {
  let attack: Attack = response => response.destroy();
  const paths: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    request.resume();
    const dribble = dribbles.get(attack);
    attack(response, `http://${request.headers.host}`);
    if (dribble) {
      const timer = setInterval(() => response.write(dribble()), 20);
      timers.add(timer);
      response.once('close', () => clearInterval(timer));
    }
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    paths,
    become(next) {
      attack = next;
    },
    close: () =>
      new Promise(resolve => {
        timers.forEach(clearInterval);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An answer that goes on for ever, piece by piece. */
function endless(piece: () => string, type = 'text/event-stream'): Attack {
  const attack: Attack = response =>
    response.writeHead(200, { 'content-type': type }).flushHeaders();
  dribbles.set(attack, piece);
  return attack;
}

/** One event of the chat completions API. */
export function chatEvent(content: string, finish: string | null = null) {
  return `data: ${JSON.stringify({
    id: 'x',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'tiny',
    choices: [{ index: 0, delta: { content }, finish_reason: finish }],
  })}\n\n`;
}

const stream =
  (body: string | Buffer, headers: Record<string, string> = {}): Attack =>
  response => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      ...headers,
    });
    response.end(body);
  };

/** A well-formed stream that says this text. */
export const saying = (text: string): Attack =>
  stream(`${chatEvent(text)}${chatEvent('', 'stop')}data: [DONE]\n\n`);

/** What servers do, with the outcome that is told, by name. */
export const attacks: Record<string, Attack> = {
  'never answers': () => {},
  'hangs up': response => response.destroy(),
  'sends events that never end': endless(() => chatEvent('x')),
  'sends a byte at a time': endless(() => 'd'),
  'sends comments that never end': endless(() => ': still here\n\n'),
  'answers with JSON that never ends': endless(() => ' ', 'application/json'),
  'redirects to itself': (response, origin) =>
    response.writeHead(307, { location: `${origin}/stolen` }).end(),
  'redirects elsewhere for good': response =>
    response.writeHead(308, { location: 'http://169.254.169.254/' }).end(),
  'says 200 with an error': stream(
    'data: {"error":{"message":"overloaded","type":"server_error"}}\n\n',
  ),
  'says 200 with an error in JSON': response =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"error":{"message":"overloaded"}}'),
  'says 200 with nothing': response => response.writeHead(200).end(),
  'says 204': response => response.writeHead(204).end(),
  'sends a page': response =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><h1>Sign in</h1>'),
  'sends a page as an error': response =>
    response
      .writeHead(502, { 'content-type': 'text/html' })
      .end('<h1>Bad gateway</h1>'),
  'sends an error without end': endlessError(),
  'packs a hundred megabytes into gzip': stream(
    gzipSync(Buffer.alloc(100_000_000, 'data: x\n')),
    { 'content-encoding': 'gzip' },
  ),
  'claims gzip and sends none': stream('not gzip at all', {
    'content-encoding': 'gzip',
  }),
  'sends bytes that are no UTF-8': stream(
    Buffer.concat([
      Buffer.from('data: {"choices":[{"delta":{"content":"'),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
      Buffer.from('"}}]}\n\n'),
    ]),
  ),
  'sends half of an event': stream('data: {"choices":[{"delta":{"con'),
  'sends events of another kind': stream('event: ping\ndata: {"a":1}\n\n'),
  'nests a hundred thousand lists': saying(
    `{"statements":${'['.repeat(100_000)}`,
  ),
  'nests a few thousand objects': saying(
    `${'{"statements":'.repeat(4_000)}1${'}'.repeat(4_000)}`,
  ),
  'sends a million statements': saying(
    `{"statements":[${'{},'.repeat(200_000)}{}]}`,
  ),
  'sends __proto__': saying(
    '{"__proto__":{"ok":true},"statements":[],"constructor":{"prototype":{"ok":true}}}',
  ),
  'says __proto__ within a statement': saying(
    '{"statements":[{"__proto__":{"field":"name"},"operation":"set"}]}',
  ),
  'repeats keys': saying(
    '{"statements":1,"statements":[{"a":1}],"statements":2}',
  ),
  'answers with a number': saying('1e999'),
  'answers with NUL and lone surrogates': saying(
    '{"statements":"\\u0000\\ud800"}',
  ),
  'answers with the schema': saying(
    '{"type":"object","properties":{"statements":{"type":"array"}}}',
  ),
  'counts tokens below zero': stream(
    `${chatEvent(
      '{"statements":0}',
    )}data: {"id":"x","choices":[],"usage":{"prompt_tokens":-1e12,"completion_tokens":-1e12}}\n\ndata: [DONE]\n\n`,
  ),
  'counts more tokens than there are': stream(
    `${chatEvent(
      '{"statements":0}',
    )}data: {"id":"x","choices":[],"usage":{"prompt_tokens":1e15,"completion_tokens":1e300}}\n\ndata: [DONE]\n\n`,
  ),
};

function endlessError(): Attack {
  const attack: Attack = response =>
    response
      .writeHead(500, { 'content-type': 'application/json' })
      .write('{"error":"');
  dribbles.set(attack, () => 'x'.repeat(1_000));
  return attack;
}
