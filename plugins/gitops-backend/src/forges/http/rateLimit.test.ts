import { isRateLimited, secondsToWait } from './rateLimit';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const epoch = (seconds: number) => String(NOW / 1_000 + seconds);

describe('a rate limit', () => {
  it('is told by 429, and by GitHub with 403 and a header', () => {
    expect(isRateLimited(429, {})).toBe(true);
    expect(isRateLimited(403, { 'retry-after': '60' })).toBe(true);
    expect(isRateLimited(403, { 'x-ratelimit-remaining': '0' })).toBe(true);
  });

  it('is not told by a 403 for a missing permission', () => {
    expect(isRateLimited(403, {})).toBe(false);
    expect(isRateLimited(403, { 'x-ratelimit-remaining': '4999' })).toBe(false);
  });

  it.each([
    [{ 'retry-after': '60' }, 60],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }, 60],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch(30) }, 30],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': epoch(-5) }, 0],
    [{ 'ratelimit-reset': epoch(12) }, 12],
    [
      { 'x-ratelimit-remaining': '10', 'x-ratelimit-reset': epoch(9) },
      undefined,
    ],
    [{ 'retry-after': 'soon', 'ratelimit-reset': 'later' }, undefined],
    [{}, undefined],
  ])('with %j lasts %p seconds', (headers, seconds) => {
    expect(secondsToWait(headers, NOW)).toBe(seconds);
  });
});
