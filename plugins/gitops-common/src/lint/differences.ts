import { childPath, type JsonObject, type JsonValue } from '../kubernetes';
import type { DocumentPath } from '../vocabulary';

/**
 * A place at which a value is not what was wanted. `undefined` is a key that is
 * not there.
 *
 * @public
 */
export interface Difference {
  path: DocumentPath;
  found: JsonValue | undefined;
  wanted: JsonValue | undefined;
}

/**
 * Where two values differ, each place once: the deepest that both have, or the
 * key that only one of them has.
 *
 * @public
 */
export function differences(
  found: JsonValue | undefined,
  wanted: JsonValue | undefined,
  path: DocumentPath,
): Difference[] {
  if (Array.isArray(found) && Array.isArray(wanted)) {
    return Array.from(
      { length: Math.max(found.length, wanted.length) },
      (_, index) =>
        differences(found[index], wanted[index], childPath(path, index)),
    ).flat();
  }
  if (isObject(found) && isObject(wanted)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
    return [...keys].flatMap(key =>
      differences(own(found, key), own(wanted, key), childPath(path, key)),
    );
  }
  return found === wanted ? [] : [{ path, found, wanted }];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.prototype.hasOwnProperty.call(object, key)
    ? object[key]
    : undefined;
}
