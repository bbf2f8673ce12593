import {
  asObject,
  childPath,
  get,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { valueAt } from '../../path';
import { sameValue } from '../fields/sameValue';
import type { EditPlace, Edits, SectionEdits } from './EditPlace';

/** Amounts that are judged together. */
const PARTNERS: Readonly<Record<string, string>> = {
  cpu: 'cpuLimit',
  cpuLimit: 'cpu',
  memory: 'memoryLimit',
  memoryLimit: 'memory',
};

/**
 * Places fields that an environment overrides one by one. What is as it was is
 * no edit.
 */
export function placeFields(
  section: 'resources' | 'expose' | 'env',
  { spec, override, first }: EditPlace,
  edits: SectionEdits,
): Edits {
  const ownPath = `${override}.${section}`;
  const base = asObject(spec[section] as JsonValue | undefined);
  const own = asObject(valueAt(spec, ownPath) as JsonValue | undefined);
  if (edits.whole && !isRecordOrNothing(edits.whole.value)) {
    return { [section]: edits.whole.value };
  }
  const edited = new Map([
    ...(edits.whole ? fieldsOfWhole(edits.whole.value, { base, own }) : []),
    ...edits.fields,
  ]);
  const placed: Record<string, unknown> = {};
  edited.forEach((value, key) => {
    if (value === null || value === undefined) {
      placed[childPath(ownPath, key)] = null;
      placed[childPath(section, key)] = null;
    } else if (!sameValue(value, get(own, key) ?? get(base, key))) {
      const isOwn =
        get(own, key) !== undefined ||
        // A limit is not below its request, so the two stay together.
        (section === 'resources' &&
          get(own, PARTNERS[key] ?? key) !== undefined) ||
        // A size of the environment wins over the amounts for all.
        (section === 'resources' && own.size !== undefined);
      placed[childPath(isOwn || !first ? ownPath : section, key)] = value;
    }
  });
  return placed;
}

/**
 * A whole section is the one for all, as a form shows it: what differs there is
 * what was edited, and the environment's own fields beside it are not. Where
 * nothing differs, all of it is what is wanted here.
 */
function fieldsOfWhole(
  value: unknown,
  { base, own }: { base: JsonObject; own: JsonObject },
): [string, unknown][] {
  if (value === null || value === undefined) {
    return Object.keys({ ...base, ...own }).map(key => [key, undefined]);
  }
  const given = asObject(value as JsonValue);
  const differing = Object.keys({ ...base, ...given }).filter(
    key => !sameValue(get(given, key), get(base, key)),
  );
  return (differing.length > 0 ? differing : Object.keys(given)).map(key => [
    key,
    get(given, key),
  ]);
}

function isRecordOrNothing(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'object' && !Array.isArray(value))
  );
}
