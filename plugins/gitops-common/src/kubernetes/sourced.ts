import { formatPath } from '../path';
import type { DocumentPath } from '../vocabulary';
import type { JsonObject, JsonValue } from './json';

/**
 * Where a value of a manifest comes from: a field of the spec, a key of the
 * standards (both as paths), or the renderer itself.
 *
 * @public
 */
export type ValueOrigin =
  | { source: 'spec'; path: DocumentPath }
  | { source: 'standard'; key: DocumentPath }
  | { source: 'renderer' };

/**
 * A value that knows where it came from. Without a value it stands for a key
 * that its origin leaves out.
 *
 * @public
 */
export class Sourced<T> {
  constructor(readonly value: T, readonly origin: ValueOrigin) {}

  /** Another value, decided by the same field. */
  map<U>(change: (value: T) => U): Sourced<U> {
    return new Sourced(change(this.value), this.origin);
  }
}

/**
 * What a manifest is built from: plain data in which any part may be
 * {@link Sourced}. Keys that are `undefined` are left out.
 *
 * @public
 */
export type Buildable =
  | string
  | number
  | boolean
  | null
  | undefined
  | Sourced<unknown>
  | readonly Buildable[]
  | BuildableObject;

/**
 * An object of a manifest that is being built.
 *
 * @public
 */
export interface BuildableObject {
  readonly [key: string]: Buildable;
}

/**
 * A value of the spec at a path.
 *
 * @public
 */
export function fromSpec<T>(value: T, path: DocumentPath): Sourced<T> {
  return new Sourced(value, { source: 'spec', path });
}

/**
 * A value of the standards at a path.
 *
 * @public
 */
export function fromStandards<T>(value: T, key: DocumentPath): Sourced<T> {
  return new Sourced(value, { source: 'standard', key });
}

const RENDERER: ValueOrigin = { source: 'renderer' };

/**
 * A value that the renderer chose.
 *
 * @public
 */
export function fromRenderer<T>(value: T): Sourced<T> {
  return new Sourced(value, RENDERER);
}

/**
 * The first candidate that has a value.
 *
 * @public
 */
export function firstOf<T>(
  ...candidates: Sourced<T>[]
): Sourced<Exclude<T, undefined>> | undefined {
  return candidates.find(
    (candidate): candidate is Sourced<Exclude<T, undefined>> =>
      candidate.value !== undefined,
  );
}

/**
 * Spells the path of a child.
 *
 * @public
 */
export function childPath(
  parent: DocumentPath,
  segment: string | number,
): DocumentPath {
  const child = formatPath([segment]);
  return parent === '' || child.startsWith('[')
    ? parent + child
    : `${parent}.${child}`;
}

class Unwrapping {
  readonly origins: Record<DocumentPath, ValueOrigin> = {};

  visit(
    node: unknown,
    path: DocumentPath,
    origin: ValueOrigin,
  ): JsonValue | undefined {
    if (node instanceof Sourced) {
      if (node.value === undefined) {
        this.origins[path] = node.origin;
        return undefined;
      }
      return this.visit(node.value, path, node.origin);
    }
    if (node === undefined) {
      return undefined;
    }
    if (node === null || typeof node !== 'object') {
      this.origins[path] = origin;
      return node as JsonValue;
    }
    return Array.isArray(node)
      ? this.list(node, path, origin)
      : this.object(node, path, origin);
  }

  private list(
    node: unknown[],
    path: DocumentPath,
    origin: ValueOrigin,
  ): JsonValue[] {
    const list: JsonValue[] = [];
    node.forEach((item, index) => {
      const at = childPath(path, list.length);
      const value = this.visit(item, at, below(origin, index));
      if (value !== undefined) {
        list.push(value);
      }
    });
    return list;
  }

  private object(
    node: object,
    path: DocumentPath,
    origin: ValueOrigin,
  ): JsonObject {
    const object: JsonObject = {};
    for (const [key, item] of Object.entries(node)) {
      const at = childPath(path, key);
      const value = this.visit(item, at, below(origin, key));
      if (value !== undefined) {
        object[key] = value;
      }
    }
    return object;
  }
}

function below(origin: ValueOrigin, segment: string | number): ValueOrigin {
  switch (origin.source) {
    case 'spec':
      return { source: 'spec', path: childPath(origin.path, segment) };
    case 'standard':
      return { source: 'standard', key: childPath(origin.key, segment) };
    default:
      return origin;
  }
}

/**
 * Takes a built object apart into plain data and the origin of each leaf. A
 * list or object with an origin is a copy: its leaves come from the paths below.
 *
 * @public
 */
export function unwrap(built: BuildableObject): {
  document: JsonObject;
  origins: Record<DocumentPath, ValueOrigin>;
} {
  const unwrapping = new Unwrapping();
  const document = unwrapping.visit(built, '', RENDERER) as JsonObject;
  return { document, origins: unwrapping.origins };
}
