/**
 * Gives every part of `next` that equals the part at the same place of
 * `previous` the identity of that part, so that what is shown from an unchanged
 * part need not be shown anew. Both are JSON-like and not changed.
 */
export function shareStructure<T>(previous: unknown, next: T): T {
  return shared(previous, next) as T;
}

function shared(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next) || !isTree(previous) || !isTree(next)) {
    return next;
  }
  if (Array.isArray(next)) {
    if (!Array.isArray(previous)) {
      return next;
    }
    const items = next.map((item, index) => shared(previous[index], item));
    return same(previous, items) ? previous : items;
  }
  if (Array.isArray(previous)) {
    return next;
  }
  const before = previous as Record<string, unknown>;
  const entries = Object.entries(next).map(
    ([key, value]) => [key, shared(before[key], value)] as const,
  );
  const keys = Object.keys(before);
  const unchanged =
    keys.length === entries.length &&
    entries.every(
      ([key, value], at) => keys[at] === key && before[key] === value,
    );
  return unchanged ? before : Object.fromEntries(entries);
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function same(before: readonly unknown[], after: readonly unknown[]): boolean {
  return (
    before.length === after.length &&
    after.every((item, index) => item === before[index])
  );
}
