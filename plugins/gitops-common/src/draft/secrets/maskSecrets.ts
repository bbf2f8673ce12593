import { findSecrets, type FoundSecret } from './findSecrets';

const BULLET = '\u2022';

/**
 * Masks credentials by bullets of the same length, so that offsets stay:
 * passwords, keys and tokens that are given a value, credentials in connection
 * strings, private keys, and tokens of well-known shapes.
 *
 * @public
 */
export function maskSecrets(text: string): string {
  return maskFound(text, findSecrets(text));
}

/**
 * Masks what was found already.
 *
 * @internal
 */
export function maskFound(
  text: string,
  secrets: readonly FoundSecret[],
): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of secrets) {
    masked += text.slice(at, start) + BULLET.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}
