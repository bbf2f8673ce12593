import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { readRequest } from './readRequest';
import type { ExchangeRedaction } from './redactExchange';
import type { ScriptedRequest } from './ScriptedRequest';

/** One request to a model's server with its answer, redacted: what a file keeps. */
export interface Exchange {
  format: ScriptedRequest['format'];
  /** Body of the request. */
  request: unknown;
  answer: {
    status: number;
    contentType: string;
    /** Seconds, where the server asked for a pause. */
    retryAfter?: string;
    /** As it came, a stream with all of its events. */
    body: string;
  };
}

/**
 * What a request is recognized by: its wire format, whether it streams, the
 * instructions, and the messages, which hold the data. The name of the model and
 * other settings are left out.
 */
export function digestOf(
  request: ScriptedRequest,
  redaction: ExchangeRedaction,
): string {
  const { format, stream, instructions, messages } = request;
  return createHash('sha256')
    .update(
      JSON.stringify(
        redaction.data({ format, stream, instructions, messages }),
      ),
    )
    .digest('hex');
}

/**
 * Reads what a file keeps.
 *
 * @throws InputError when it is no exchange.
 */
export function parseExchange(
  text: string,
  file: string,
): { exchange: Exchange; request: ScriptedRequest } {
  try {
    const exchange: unknown = JSON.parse(text);
    if (!isExchange(exchange)) {
      throw new InputError(
        'It needs "format", "request" and an "answer" with "status", "contentType" and "body".',
      );
    }
    return {
      exchange,
      request: readRequest({
        method: 'POST',
        path: exchange.format === 'chat' ? '/chat/completions' : '/responses',
        headers: {},
        body: exchange.request,
      }),
    };
  } catch (error) {
    throw new InputError(
      `Could not read a recorded exchange from ${file}. Record it again, or remove the file.`,
      error,
    );
  }
}

function isExchange(value: unknown): value is Exchange {
  const { format, request, answer } = (value ?? {}) as Partial<Exchange>;
  return (
    (format === 'chat' || format === 'responses') &&
    typeof request === 'object' &&
    typeof answer?.status === 'number' &&
    typeof answer.contentType === 'string' &&
    typeof answer.body === 'string'
  );
}
