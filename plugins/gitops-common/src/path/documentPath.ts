import type { DocumentPath } from '../vocabulary';

const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$-]*$/;
const SEGMENT =
  /(?:^|\.)([A-Za-z_$][A-Za-z0-9_$-]*)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/gy;

/**
 * Spells path segments as a {@link DocumentPath}.
 *
 * @public
 */
export function formatPath(
  segments: readonly (string | number)[],
): DocumentPath {
  let path = '';
  for (const segment of segments) {
    if (typeof segment === 'number') {
      path += `[${segment}]`;
    } else if (PLAIN_KEY.test(segment)) {
      path += path === '' ? segment : `.${segment}`;
    } else {
      path += `[${JSON.stringify(segment)}]`;
    }
  }
  return path;
}

/**
 * Reads what {@link formatPath} writes.
 *
 * @throws TypeError when the text is not a document path.
 *
 * @public
 */
export function parsePath(path: DocumentPath): (string | number)[] {
  const segments: (string | number)[] = [];
  SEGMENT.lastIndex = 0;
  while (SEGMENT.lastIndex < path.length) {
    const at = SEGMENT.lastIndex;
    const match = SEGMENT.exec(path);
    if (!match || (at === 0 && path.startsWith('.'))) {
      throw new TypeError(`Not a document path at character ${at}: ${path}`);
    }
    const [, key, index, quoted] = match;
    if (key !== undefined) {
      segments.push(key);
    } else if (index !== undefined) {
      segments.push(Number(index));
    } else {
      segments.push(JSON.parse(`"${quoted}"`) as string);
    }
  }
  return segments;
}

/**
 * The value at `path`, `undefined` where there is none.
 *
 * @public
 */
export function valueAt(document: unknown, path: DocumentPath): unknown {
  let value = document;
  for (const segment of parsePath(path)) {
    if (
      value === null ||
      typeof value !== 'object' ||
      !Object.prototype.hasOwnProperty.call(value, segment)
    ) {
      return undefined;
    }
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value;
}

/**
 * A copy of `document` in which `path` has `value`; missing containers are
 * made, and `undefined` takes the key out. The original is untouched.
 *
 * @throws TypeError when the path leads through a scalar.
 *
 * @public
 */
export function withValueAt<T>(
  document: T,
  path: DocumentPath,
  value: unknown,
): T {
  return replace(document, parsePath(path), { value, path }) as T;
}

function replace(
  node: unknown,
  [head, ...rest]: (string | number)[],
  change: { value: unknown; path: DocumentPath },
): unknown {
  if (head === undefined) {
    return change.value;
  }
  if (node !== undefined && (node === null || typeof node !== 'object')) {
    throw new TypeError(`Cannot set ${change.path}: it leads through a scalar`);
  }
  if (typeof head === 'number' || Array.isArray(node)) {
    const list = Array.isArray(node) ? [...node] : [];
    const index = Number(head);
    const next = replace(list[index], rest, change);
    if (next === undefined) {
      list.splice(index, 1);
    } else {
      list[index] = next;
    }
    return list;
  }
  const record: Record<string, unknown> = { ...(node as object | undefined) };
  const next = replace(
    Object.prototype.hasOwnProperty.call(record, head)
      ? record[head]
      : undefined,
    rest,
    change,
  );
  if (next === undefined) {
    delete record[head];
  } else {
    Object.defineProperty(record, head, {
      value: next,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return record;
}
