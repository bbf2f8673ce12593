/** Value at a document path such as `env.TZ` or `dependencies[0].type`. */
export function valueAt(document: unknown, path: string): unknown {
  const keys = [
    ...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g),
  ].map(([, quoted, index, plain]) => quoted ?? index ?? plain);
  return keys.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object'
        ? (value as Record<string, unknown>)[key]
        : undefined,
    document,
  );
}
