import { asObject, childPath, type JsonValue } from '../../kubernetes';
import { valueAt } from '../../path';
import { sameValue } from '../fields/sameValue';
import type { EditPlace, Edits, SectionEdits } from './EditPlace';

/**
 * Places fields that an environment overrides one by one. What is as it was is
 * no edit.
 */
export function placeFields(
  section: 'resources' | 'expose' | 'env',
  { spec, override, first }: EditPlace,
  { whole, fields }: SectionEdits,
): Edits {
  const ownPath = `${override}.${section}`;
  const base = asObject(spec[section] as JsonValue | undefined);
  const own = asObject(valueAt(spec, ownPath) as JsonValue | undefined);
  if (whole && !isRecordOrNothing(whole.value)) {
    return { [section]: whole.value };
  }
  const given = asObject(whole?.value as JsonValue | undefined);
  const edited = new Map<string, unknown>(
    whole
      ? Object.keys({ ...base, ...own, ...given }).map(key => [key, given[key]])
      : [],
  );
  fields.forEach((value, key) => edited.set(key, value));
  const placed: Record<string, unknown> = {};
  edited.forEach((value, key) => {
    if (value === null || value === undefined) {
      placed[childPath(ownPath, key)] = null;
      placed[childPath(section, key)] = null;
    } else if (!sameValue(value, key in own ? own[key] : base[key])) {
      // A size of the environment wins over the amounts for all.
      const isOwn = key in own || (section === 'resources' && 'size' in own);
      const at = isOwn || !first ? ownPath : section;
      placed[childPath(at, key)] = value;
    }
  });
  return placed;
}

function isRecordOrNothing(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && !Array.isArray(value))
  );
}
