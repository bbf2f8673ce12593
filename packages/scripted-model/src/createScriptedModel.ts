import { InputError } from '@backstage/errors';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { chatChunks, chatCompletion } from './chatFormat';
import { readBody, readRequest } from './readRequest';
import { response as wholeResponse, responseEvents } from './responsesFormat';
import type {
  Script,
  ScriptedAnswer,
  ScriptedRequest,
} from './ScriptedRequest';

/** A running model server. */
export interface ScriptedModel {
  /** Base URL, ending in `/v1`. */
  url: string;
  /** Every request so far. */
  requests: ScriptedRequest[];
  /** Decides the answers from now on. */
  setScript(script: Script): void;
  /** Ends all connections and the server. */
  close(): Promise<void>;
}

/**
 * Starts a model server on loopback that speaks OpenAI's chat completions and
 * responses APIs, whole and streamed, and says what its script says.
 */
export async function createScriptedModel(options: {
  script: Script;
  /** A free one unless given. */
  port?: number;
  /**
   * Told what is sent to `POST /control`, which is not there without it; what it
   * returns is the answer.
   *
   * @throws InputError where it cannot be used.
   */
  onControl?(settings: unknown): unknown;
}): Promise<ScriptedModel> {
  const { onControl } = options;
  let { script } = options;
  const requests: ScriptedRequest[] = [];
  const server = createServer((request, response) => {
    answerOne(request, response).catch(error => {
      if (!response.headersSent) {
        sendFailure(response, {
          status: error instanceof InputError ? 400 : 500,
          message: String(error instanceof Error ? error.message : error),
        });
      } else {
        response.destroy();
      }
    });
  });

  async function answerOne(
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const incoming = await readBody(message);
    if (onControl && incoming.path === '/control') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(onControl(incoming.body)));
      return;
    }
    const read = readRequest(incoming);
    requests.push(read);
    const answer = await script(read);
    if (answer.delay) {
      await waitOrGone(answer.delay, response);
    }
    await send(read, answer, response);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    setScript(next) {
      script = next;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function send(
  request: ScriptedRequest,
  answer: ScriptedAnswer,
  response: ServerResponse,
): Promise<void> {
  if (answer.failure) {
    sendFailure(response, answer.failure);
    return;
  }
  const contentType = request.stream ? 'text/event-stream' : 'application/json';
  if (answer.raw !== undefined) {
    response.writeHead(answer.status ?? 200, {
      'content-type': contentType,
      ...answer.headers,
    });
    response.end(answer.raw);
    return;
  }
  response.setHeader('content-type', contentType);
  if (!request.stream) {
    response.end(
      JSON.stringify(
        request.format === 'chat'
          ? chatCompletion(request, answer)
          : wholeResponse(request, answer),
      ),
    );
    return;
  }
  const text = (answer.refusal ?? answer.text ?? '').slice(0, answer.dropAfter);
  const pieces = piecesOf(text, answer.piece ?? 24);
  const events =
    request.format === 'chat'
      ? chatChunks(request, answer, pieces)
      : responseEvents(request, answer, pieces);
  // Pieces stand behind what opens the answer.
  const opening = request.format === 'chat' ? 1 : 4;
  const limit =
    answer.dropAfter === undefined ? events.length : opening + pieces.length;
  for (const event of events.slice(0, limit)) {
    if (answer.pace) {
      await waitOrGone(answer.pace, response);
    }
    const name = 'type' in event ? `event: ${event.type}\n` : '';
    response.write(`${name}data: ${JSON.stringify(event)}\n\n`);
  }
  if (answer.dropAfter !== undefined) {
    response.destroy();
    return;
  }
  response.end(request.format === 'chat' ? 'data: [DONE]\n\n' : '');
}

function piecesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) {
    pieces.push(text.slice(at, at + length));
  }
  return pieces;
}

function sendFailure(
  response: ServerResponse,
  failure: NonNullable<ScriptedAnswer['failure']>,
): void {
  response.writeHead(failure.status, {
    'content-type': 'application/json',
    ...failure.headers,
  });
  response.end(
    JSON.stringify({
      error: {
        message: failure.message,
        type: failure.status < 500 ? 'invalid_request_error' : 'server_error',
        param: null,
        code: null,
      },
    }),
  );
}

/** Waits, unless nobody waits for the answer any more. */
async function waitOrGone(
  milliseconds: number,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  const stop = () => gone.abort();
  response.once('close', stop);
  try {
    await wait(milliseconds, undefined, { signal: gone.signal });
  } catch (error) {
    if (!gone.signal.aborted) {
      throw error;
    }
  } finally {
    response.off('close', stop);
  }
}
