import { get, type JsonValue } from '../kubernetes';

/**
 * Spells keys as a JSON Pointer.
 * https://www.rfc-editor.org/rfc/rfc6901
 *
 * @public
 */
export function pointerOf(...keys: (string | number)[]): string {
  return keys
    .map(key => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/**
 * The keys of a JSON Pointer, the reverse of {@link pointerOf}.
 *
 * @public
 */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(key => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/**
 * The value at a JSON Pointer. https://www.rfc-editor.org/rfc/rfc6901
 *
 * @returns `undefined` where there is none, and for what is no pointer.
 *
 * @public
 */
export function valueAtPointer(
  document: JsonValue | undefined,
  pointer: string,
): JsonValue | undefined {
  if (pointer !== '' && !pointer.startsWith('/')) {
    return undefined;
  }
  return keysOf(pointer).reduce<JsonValue | undefined>(
    (value, key) =>
      get(
        value,
        Array.isArray(value) && /^(0|[1-9]\d*)$/.test(key) ? Number(key) : key,
      ),
    document,
  );
}
