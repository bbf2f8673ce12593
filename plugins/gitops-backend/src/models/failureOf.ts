import { isError } from '@backstage/errors';
import type { ModelFailureReason } from '@slipway/plugin-gitops-node';
import { APICallError } from 'ai';
import { ANSWER_TOO_LARGE } from './boundedFetch';

/** Why a call failed, in words that hold nothing of the request or the key. */
export interface ModelFailure {
  reason: ModelFailureReason;
  message: string;
  retryAfter?: number;
}

/**
 * Turns what the SDK throws into a failure. Texts of the provider are left out:
 * some repeat the key, or what they were asked.
 */
export function failureOf(error: unknown, signal: AbortSignal): ModelFailure {
  if (signal.aborted) {
    return {
      reason: 'timeout',
      message: 'The model did not answer in time.',
    };
  }
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === ANSWER_TOO_LARGE)) {
    return {
      reason: 'cut',
      message: 'The model’s answer was longer than it may be.',
    };
  }
  const call = causes.find(cause => APICallError.isInstance(cause));
  if (call?.statusCode === undefined) {
    return call || causes.some(isConnectionError)
      ? {
          reason: 'unreachable',
          message:
            'The model’s server could not be reached, or broke off its answer. Check gitops.model.baseUrl and that the server runs.',
        }
      : {
          reason: 'failed',
          message: 'The model’s server gave an answer that cannot be read.',
        };
  }
  const { statusCode } = call;
  if (statusCode === 401 || statusCode === 403) {
    return {
      reason: 'unauthorized',
      message: `The model’s server refused the key (${statusCode}). The platform team renews gitops.model.apiKey.`,
    };
  }
  if (statusCode === 429) {
    return {
      reason: 'rate-limited',
      message: 'The model’s provider asks for a pause (429).',
      retryAfter: secondsOf(call.responseHeaders?.['retry-after']),
    };
  }
  if (statusCode === 404) {
    return {
      reason: 'failed',
      message:
        'The model’s server does not know the address or the model (404). Check gitops.model.baseUrl, name and api.',
    };
  }
  if (statusCode >= 200 && statusCode < 300) {
    return {
      reason: 'failed',
      message: 'The model’s server gave an answer that cannot be read.',
    };
  }
  return {
    reason: 'failed',
    message: `The model’s server failed with status ${statusCode}.`,
  };
}

/** The error, and what it came of: the SDK wraps what it catches. */
function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  for (let at = error; isError(at) && causes.length < 6; at = at.cause) {
    causes.push(at);
  }
  return causes;
}

/** `fetch` and its streams throw a TypeError when a connection breaks. */
function isConnectionError(error: Error): boolean {
  return (
    error.name === 'TypeError' ||
    typeof (error as { code?: unknown }).code === 'string'
  );
}

/** RFC 9110, section 10.2.3: seconds; dates are left out. */
function secondsOf(header: string | undefined): number | undefined {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) && seconds >= 0
    ? Math.min(seconds, 3_600)
    : undefined;
}
