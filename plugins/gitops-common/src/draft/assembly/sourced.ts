import { formatPath, parsePath, valueAt, withValueAt } from '../../path';
import { workloadSpecSchema, type SpecDraft } from '../../spec';
import type { DocumentPath, Origin } from '../../vocabulary';

/** A leaf of the spec with where it came from. */
class Sourced {
  constructor(readonly value: unknown, readonly origin: Origin) {}
}

type Node = Sourced | Node[] | { [key: string]: Node };

/**
 * A spec that is being filled, in which every leaf carries its origin. Taking
 * an item out of a list moves the origins of the others along.
 *
 * @internal
 */
export class SourcedSpec {
  private root: Node = {};

  /** Puts a value, with everything below it, in place of what is there. */
  set(path: DocumentPath, value: unknown, origin: Origin): void {
    for (const around of this.emptyAround(path)) {
      this.root = withValueAt(this.root, around, undefined);
    }
    this.root = withValueAt(this.root, path, annotate(value, origin));
  }

  /** Takes a value out. */
  remove(path: DocumentPath): void {
    this.root = withValueAt(this.root, path, undefined);
  }

  /** Takes a value out, with what is empty without it. */
  prune(path: DocumentPath): void {
    const segments = parsePath(path);
    this.remove(path);
    for (let length = segments.length - 1; length > 0; length--) {
      const around = formatPath(segments.slice(0, length));
      const node = valueAt(this.root, around) as Node | undefined;
      const holds =
        node === undefined ||
        node instanceof Sourced ||
        Object.keys(node).length > 0;
      if (holds) {
        return;
      }
      this.remove(around);
    }
  }

  /** Notes on the values at a path that both readers say so. */
  confirm(path: DocumentPath): void {
    const node = valueAt(this.root, path) as Node | undefined;
    if (node !== undefined) {
      this.root = withValueAt(this.root, path, confirmed(node));
    }
  }

  has(path: DocumentPath): boolean {
    return valueAt(this.root, path) !== undefined;
  }

  get(path: DocumentPath): unknown {
    const node = valueAt(this.root, path) as Node | undefined;
    return node === undefined ? undefined : plain(node);
  }

  /** Origin of the leaf at a path, or of the first leaf below it. */
  originOf(path: DocumentPath): Origin | undefined {
    const node = valueAt(this.root, path) as Node | undefined;
    return node === undefined ? undefined : firstOrigin(node);
  }

  /** Whether a path can be set: it does not lead through a scalar. */
  canSet(path: DocumentPath): boolean {
    const segments = parsePath(path);
    return segments.every((_, length) => {
      const node = valueAt(this.root, formatPath(segments.slice(0, length)));
      return node === undefined || !(node instanceof Sourced) || isEmpty(node);
    });
  }

  /** Empty lists and objects on the way to a path: they make room. */
  private emptyAround(path: DocumentPath): DocumentPath[] {
    const segments = parsePath(path);
    return segments
      .map((_, length) => formatPath(segments.slice(0, length)))
      .filter(around => {
        const node = valueAt(this.root, around) as Node | undefined;
        return node instanceof Sourced && isEmpty(node);
      });
  }

  /** The spec, and the origin of each of its leaves. */
  build(): { spec: SpecDraft; origins: Record<DocumentPath, Origin> } {
    const origins: Record<DocumentPath, Origin> = {};
    const ordered = inSchemaOrder(this.root);
    collectOrigins(ordered, [], origins);
    return { spec: plain(ordered) as SpecDraft, origins };
  }
}

/** In the order in which the released spec has its fields. */
function inSchemaOrder(root: Node): Node {
  const order = Object.keys(workloadSpecSchema.shape);
  const rank = (key: string) =>
    (order.indexOf(key) + order.length + 1) % (order.length + 1);
  return Object.fromEntries(
    Object.entries(root).sort(([a], [b]) => rank(a) - rank(b)),
  );
}

function isEmpty({ value }: Sourced): boolean {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.keys(value).length === 0
  );
}

function annotate(value: unknown, origin: Origin): Node {
  if (Array.isArray(value) && value.length > 0) {
    return value.map(item => annotate(item, origin));
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const entries = Object.entries(value).filter(
      ([, item]) => item !== undefined,
    );
    if (entries.length > 0) {
      return Object.fromEntries(
        entries.map(([key, item]) => [key, annotate(item, origin)]),
      );
    }
  }
  return new Sourced(value, origin);
}

function confirmed(node: Node): Node {
  if (node instanceof Sourced) {
    const { value, origin } = node;
    return origin.type === 'stated' || origin.type === 'assumed'
      ? new Sourced(value, { ...origin, by: 'both' })
      : node;
  }
  return Array.isArray(node)
    ? node.map(confirmed)
    : Object.fromEntries(
        Object.entries(node).map(([key, item]) => [key, confirmed(item)]),
      );
}

function plain(node: Node): unknown {
  if (node instanceof Sourced) {
    return node.value;
  }
  return Array.isArray(node)
    ? node.map(plain)
    : Object.fromEntries(
        Object.entries(node).map(([key, item]) => [key, plain(item)]),
      );
}

function firstOrigin(node: Node): Origin | undefined {
  if (node instanceof Sourced) {
    return node.origin;
  }
  for (const item of Object.values(node)) {
    const origin = firstOrigin(item);
    if (origin) {
      return origin;
    }
  }
  return undefined;
}

function collectOrigins(
  node: Node,
  segments: (string | number)[],
  origins: Record<DocumentPath, Origin>,
): void {
  if (node instanceof Sourced) {
    origins[formatPath(segments)] = node.origin;
  } else if (Array.isArray(node)) {
    node.forEach((item, index) =>
      collectOrigins(item, [...segments, index], origins),
    );
  } else {
    for (const [key, item] of Object.entries(node)) {
      collectOrigins(item, [...segments, key], origins);
    }
  }
}
