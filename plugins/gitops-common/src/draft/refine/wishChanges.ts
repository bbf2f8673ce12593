import { formatPath, parsePath } from '../../path';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { isItemList } from '../model/specItems';
import type { SpecChange } from './specChange';

/**
 * What the rules read in words, as changes: an item of a list is added, any
 * other field is set.
 *
 * @internal
 */
export function wishChanges({ spec }: DraftBuilder): SpecChange[] {
  const changes = new Map<string, SpecChange>();
  for (const [leaf, origin] of Object.entries(spec.build().origins)) {
    const { path, place, operation } = placeOf(leaf);
    const known = changes.get(place);
    // The words tell more than what follows from them.
    if (!known || known.origin.type !== 'stated') {
      changes.set(place, {
        operation,
        path,
        value: spec.get(place),
        origin,
        reader: 'rules',
      });
    }
  }
  return [...changes.values()];
}

/** Where a leaf is changed: its item, the whole command, the probe, itself. */
function placeOf(leaf: string): {
  path: string;
  place: string;
  operation: 'set' | 'add';
} {
  const segments = parsePath(leaf);
  const index = segments.findIndex(segment => typeof segment === 'number');
  if (index === -1) {
    // A probe is one of several forms, which cannot be mixed.
    const length = segments[0] === 'health' ? 2 : segments.length;
    const path = formatPath(segments.slice(0, length));
    return { path, place: path, operation: 'set' };
  }
  const path = formatPath(segments.slice(0, index));
  return isItemList(path)
    ? {
        path,
        place: formatPath(segments.slice(0, index + 1)),
        operation: 'add',
      }
    : { path, place: path, operation: 'set' };
}
