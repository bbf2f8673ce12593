/**
 * A JSON value.
 *
 * @public
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };

/**
 * A JSON object.
 *
 * @public
 */
export interface JsonObject {
  [key: string]: JsonValue;
}

/**
 * Follows keys and indexes through a value that may have any shape. Only own
 * properties count, so that a document cannot reach a prototype.
 *
 * @returns `undefined` where the way ends early.
 *
 * @public
 */
export function get(
  value: JsonValue | undefined,
  ...keys: (string | number)[]
): JsonValue | undefined {
  let current = value;
  for (const key of keys) {
    if (
      current === null ||
      typeof current !== 'object' ||
      !Object.prototype.hasOwnProperty.call(current, key)
    ) {
      return undefined;
    }
    current = (current as JsonObject)[key];
  }
  return current;
}

/**
 * The value if it is an object, an empty one otherwise.
 *
 * @public
 */
export function asObject(value: JsonValue | undefined): JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? value
    : {};
}

/**
 * The value if it is a list, an empty one otherwise.
 *
 * @public
 */
export function asList(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The value if it is a text.
 *
 * @public
 */
export function asText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
