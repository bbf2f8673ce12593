import { parsePath } from '../../path';
import type { DocumentPath } from '../../vocabulary';
import type { Conflict } from '../draft';
import type { SourcedSpec } from './sourced';

const EDITED = { type: 'edited' } as const;

/**
 * Puts the values that a person set over what was read. Where the text states
 * something else, that is a conflict, and the edit stays.
 *
 * @returns the conflicts, and the paths that the person emptied.
 *
 * @internal
 */
export function applyEdits(
  spec: SourcedSpec,
  edits: Readonly<Record<DocumentPath, unknown>>,
): { conflicts: Conflict[]; emptied: DocumentPath[] } {
  const conflicts: Conflict[] = [];
  const emptied: DocumentPath[] = [];
  for (const [path, value] of inOrder(edits)) {
    const target = usablePath(spec, path);
    const stated = spec.get(target);
    const origin = spec.originOf(target);
    const removes = value === null || value === undefined;
    if (origin?.type === 'stated' && !sameValue(stated, value)) {
      conflicts.push({ path, edited: value ?? null, stated, origin });
    }
    if (!removes) {
      spec.set(target, value, EDITED);
      continue;
    }
    emptied.push(path);
    if (stated !== undefined) {
      spec.remove(target);
    }
  }
  return { conflicts, emptied };
}

/** Wholes before their parts; removals last, from the end of a list on. */
function inOrder(
  edits: Readonly<Record<DocumentPath, unknown>>,
): [DocumentPath, unknown][] {
  const removes = (value: unknown) => value === null || value === undefined;
  const entries = Object.entries(edits);
  const depth = (path: string) => path.split(/[.[]/).length;
  const sets = entries
    .filter(([, value]) => !removes(value))
    .sort(([a], [b]) => depth(a) - depth(b));
  const removals = entries
    .filter(([, value]) => removes(value))
    .sort(([a], [b]) => b.localeCompare(a, 'en', { numeric: true }));
  return [...sets, ...removals];
}

/**
 * A path that cannot be followed becomes one odd key: parsing the spec then
 * says that there is no such field, and nothing is lost without a word.
 */
function usablePath(spec: SourcedSpec, path: DocumentPath): DocumentPath {
  try {
    if (parsePath(path).length > 0 && spec.canSet(path)) {
      return path;
    }
  } catch {
    // Not a document path.
  }
  return `[${JSON.stringify(path)}]`;
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, item]) => [key, sorted(item)]),
    );
  }
  return value;
}
