import { retrySeconds } from '@slipway/plugin-gitops-node/http';
import type { AnswerHeaders } from './ForgeDialect';

/**
 * Whether a forge says "not so fast". GitHub answers 403 as well, for its
 * secondary limits:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function isRateLimited(status: number, headers: AnswerHeaders): boolean {
  return (
    status === 429 ||
    (status === 403 &&
      (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0'))
  );
}

/**
 * Seconds until a request may be sent again, where the answer says it.
 *
 * @param now - milliseconds since 1970.
 */
export function secondsToWait(
  headers: AnswerHeaders,
  now: number,
): number | undefined {
  const reset =
    headers['x-ratelimit-remaining'] === '0'
      ? headers['x-ratelimit-reset']
      : headers['ratelimit-reset'];
  return (
    retrySeconds(headers['retry-after'], now) ??
    (reset !== undefined && /^\d{9,11}$/.test(reset)
      ? Math.max(0, Math.ceil(Number(reset) - now / 1_000))
      : undefined)
  );
}
