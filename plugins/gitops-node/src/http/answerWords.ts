/**
 * Seconds of a `retry-after` header, which may be a date (RFC 9110, 10.2.3);
 * `undefined` when it is neither.
 *
 * @param now - milliseconds since 1970.
 *
 * @public
 */
export function retrySeconds(
  header: string | undefined,
  now: number,
): number | undefined {
  if (header === undefined) {
    return undefined;
  }
  const seconds = /^\d{1,9}$/.test(header)
    ? Number(header)
    : Math.ceil((Date.parse(header) - now) / 1_000);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

/**
 * Where a redirect leads, without what may be secret in it.
 *
 * @public
 */
export function originOf(location: string | undefined): string {
  return location !== undefined && URL.canParse(location)
    ? new URL(location).origin
    : 'another address';
}

/**
 * The text with each of the secrets masked.
 *
 * @public
 */
export function withoutSecrets(
  text: string,
  secrets: readonly string[],
): string {
  return secrets
    .filter(secret => secret !== '')
    .reduce((masked, secret) => masked.split(secret).join('++++++++'), text);
}
