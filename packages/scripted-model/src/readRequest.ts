import { InputError } from '@backstage/errors';
import type { IncomingMessage } from 'node:http';
import { readChatRequest } from './chatFormat';
import { readResponsesRequest } from './responsesFormat';
import type { ScriptedRequest } from './ScriptedRequest';

const MAX_BODY_BYTES = 5_000_000;

/** An HTTP request with its body, whoever it is for. */
export interface IncomingRequest {
  method: string;
  /** Without the query. */
  path: string;
  headers: ScriptedRequest['headers'];
  body: unknown;
}

/**
 * Reads a request with a JSON body.
 *
 * @throws InputError when the body is too large or no JSON.
 */
export async function readBody(
  message: IncomingMessage,
): Promise<IncomingRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) {
      throw new InputError('The request is larger than 5 MB. Send less.');
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return {
      method: message.method ?? '',
      path: (message.url ?? '').split('?')[0],
      headers: message.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  } catch (error) {
    throw new InputError(
      `The body of ${message.method} ${message.url} is no JSON document. Send one.`,
      error,
    );
  }
}

/**
 * Reads a request to a model in either wire format.
 *
 * @throws InputError when it is neither.
 */
export function readRequest(request: IncomingRequest): ScriptedRequest {
  const { method, path, headers, body } = request;
  const isObject = typeof body === 'object' && body !== null;
  if (method === 'POST' && isObject && path.endsWith('/chat/completions')) {
    return readChatRequest(
      body as Parameters<typeof readChatRequest>[0],
      headers,
    );
  }
  if (method === 'POST' && isObject && path.endsWith('/responses')) {
    return readResponsesRequest(
      body as Parameters<typeof readResponsesRequest>[0],
      headers,
    );
  }
  throw new InputError(
    `There is no ${method} ${path} here. Send a JSON object to /v1/chat/completions or /v1/responses.`,
  );
}
