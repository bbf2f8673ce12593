import type { DocumentPath } from '../../vocabulary';

/** Lists of the spec whose items are told apart by what they are. */
const keys: Readonly<Record<string, (item: Item) => unknown[]>> = {
  ports: ({ port }) => [port],
  dependencies: ({ type, ref }) => [type, ref],
  secrets: ({ env, file }) => [env, file],
  files: ({ path }) => [path],
  'network.egressTo': ({ cidr, description, port }) => [
    cidr ?? description,
    port,
  ],
  'network.ingressFrom': ({ workload }) => [workload],
};

type Item = Readonly<Record<string, unknown>>;

/** Whether a path is such a list. @internal */
export function isItemList(path: DocumentPath): boolean {
  return Object.prototype.hasOwnProperty.call(keys, path);
}

/** Index of an item in a list that has the same thing, -1 without. @internal */
export function indexOfItem(
  path: DocumentPath,
  list: unknown,
  item: unknown,
): number {
  const keyOf = (entry: unknown) => JSON.stringify(keys[path](entry as Item));
  const wanted = keyOf(item);
  return Array.isArray(list)
    ? list.findIndex(entry => keyOf(entry ?? {}) === wanted)
    : -1;
}
