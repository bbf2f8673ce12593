import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Says which setting cannot be used, and what to write instead. */
export function badSetting(
  place: string,
  wrong: string,
  remedy: string,
): InputError {
  return new InputError(
    `The configuration ${place} cannot be used: ${wrong}. ${remedy}`,
  );
}

/** An address of HTTP, without anything that does not belong there. */
export function readUrl(
  config: Config,
  place: string,
  key: 'url' | 'frontendUrl',
): string {
  const text = config.getString(key);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The value itself is not quoted, since a password may be in it.
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw badSetting(
      `${place}.${key}`,
      'it is no http or https address',
      'Write one such as https://argocd.example.com/argocd.',
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw badSetting(
      `${place}.${key}`,
      'it has a user, a query or a fragment',
      'Write only host and path, and credentials as token, or username and password.',
    );
  }
  return text;
}

/** What a header can carry. */
export function readSecret(
  config: Config,
  place: string,
  key: string,
): string | undefined {
  const value = config.getOptionalString(key)?.trim();
  if (value !== undefined && /[^\x21-\x7e]/.test(value)) {
    throw badSetting(
      `${place}.${key}`,
      'it has spaces, line breaks or characters beyond ASCII',
      'Write the token alone, without "Bearer".',
    );
  }
  return value || undefined;
}

const MILLISECONDS: Readonly<Record<string, number>> = {
  milliseconds: 1,
  seconds: 1_000,
  minutes: 60_000,
};

const MAX_TIMEOUT_MS = 10 * 60_000;

/** A duration between a millisecond and ten minutes. */
export function readTimeout(
  config: Config,
  place: string,
  fallbackMs: number,
): number {
  if (!config.has('requestTimeout')) {
    return fallbackMs;
  }
  const parts = Object.entries(
    readDurationFromConfig(config, { key: 'requestTimeout' }),
  );
  const total = parts.reduce(
    (sum, [unit, amount]) => sum + (MILLISECONDS[unit] ?? NaN) * amount,
    0,
  );
  if (!(total > 0 && total <= MAX_TIMEOUT_MS)) {
    throw badSetting(
      `${place}.requestTimeout`,
      'it is not between 0 and 10 minutes',
      'Write a duration such as "30s", or { seconds: 30 }.',
    );
  }
  return total;
}
