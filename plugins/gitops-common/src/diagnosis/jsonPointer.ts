/**
 * Spells keys as a JSON Pointer.
 * https://datatracker.ietf.org/doc/html/rfc6901
 */
export function pointerOf(...keys: (string | number)[]): string {
  return keys
    .map(key => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/** Keys of a JSON Pointer. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}
