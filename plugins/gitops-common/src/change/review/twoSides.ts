import type { TextFile } from '../../vocabulary';

/** A file of a pull request; a text is missing where the file is not there. */
export interface TwoSides {
  path: string;
  before?: string;
  after?: string;
}

/** What happens to a file; `undefined` where nothing does. */
export function actionOf({
  before,
  after,
}: TwoSides): 'create' | 'update' | 'delete' | undefined {
  if (before === after) {
    return undefined;
  }
  if (before === undefined) {
    return 'create';
  }
  return after === undefined ? 'delete' : 'update';
}

/** Files of both sides by their paths, sorted. */
export function twoSides(
  base: readonly TextFile[],
  head: readonly TextFile[],
): TwoSides[] {
  const files = new Map<string, TwoSides>();
  for (const { path, content } of base) {
    files.set(path, { path, before: content });
  }
  for (const { path, content } of head) {
    files.set(path, { ...files.get(path), path, after: content });
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
