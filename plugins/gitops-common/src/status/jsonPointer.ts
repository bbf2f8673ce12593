import { get, type JsonValue } from '../kubernetes';

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
  if (pointer === '') {
    return document;
  }
  if (!pointer.startsWith('/')) {
    return undefined;
  }
  return pointer
    .slice(1)
    .split('/')
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce<JsonValue | undefined>(
      (value, part) =>
        get(
          value,
          Array.isArray(value) && /^(0|[1-9]\d*)$/.test(part)
            ? Number(part)
            : part,
        ),
      document,
    );
}
