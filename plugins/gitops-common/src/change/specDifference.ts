import type { WorkloadSpec } from '../spec';
import type { DocumentPath } from '../vocabulary';
import { fieldRisk } from './fields/fieldRisk';
import { listFields, type SpecField } from './fields/listFields';
import { sameValue } from './fields/sameValue';

/**
 * A field that two specs have differently.
 *
 * @public
 */
export interface SpecDifference {
  path: DocumentPath;
  /** Plain words, such as `Replicas in prod`. */
  label: string;
  /** Missing where the field was not there. */
  before?: unknown;
  /** Missing where the field is removed. */
  after?: unknown;
  /** What to think of, in a few words. */
  risk?: string;
}

/**
 * The fields in which two specs differ, in the order of the form. An image, a
 * scale and a list are one field each. `fieldText` says a value in words.
 *
 * @public
 */
export function specDifference(
  before: WorkloadSpec,
  after: WorkloadSpec,
): SpecDifference[] {
  const old = byPath(listFields(before));
  const now = byPath(listFields(after));
  return inFormOrder(before, after).flatMap((field): SpecDifference[] => {
    const { path, label } = field;
    const difference = {
      path,
      label,
      ...valueOf('before', old.get(path)),
      ...valueOf('after', now.get(path)),
    };
    if (sameValue(difference.before, difference.after)) {
      return [];
    }
    const risk = fieldRisk(difference);
    return [{ ...difference, ...(risk === undefined ? {} : { risk }) }];
  });
}

function byPath(fields: readonly SpecField[]): Map<DocumentPath, SpecField> {
  return new Map(fields.map(field => [field.path, field]));
}

function valueOf<K extends 'before' | 'after'>(
  side: K,
  field: SpecField | undefined,
): { [key in K]?: unknown } {
  return (field === undefined ? {} : { [side]: field.value }) as {
    [key in K]?: unknown;
  };
}

/** One list of the fields of both: a spec with all of them says the order. */
function inFormOrder(before: WorkloadSpec, after: WorkloadSpec): SpecField[] {
  const { environments: beforeIn = {} } = before;
  const { environments: afterIn = {} } = after;
  const names = Object.keys({ ...beforeIn, ...afterIn }).sort();
  return listFields({
    ...before,
    ...withBoth(before, after),
    environments: Object.fromEntries(
      names.map(name => [name, withBoth(beforeIn[name], afterIn[name])]),
    ),
  });
}

const SECTIONS = ['expose', 'health', 'resources', 'env', 'network'];

/** Every key that one of two has a value at, in sections too. */
function withBoth(before: object = {}, after: object = {}): object {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const now: Readonly<Record<string, unknown>> = { ...after };
  return Object.fromEntries(
    Object.keys({ ...old, ...now }).map(key => {
      const value = now[key] ?? old[key];
      return [
        key,
        SECTIONS.includes(key) && value !== undefined
          ? withBoth(Object(old[key]), Object(now[key]))
          : value,
      ];
    }),
  );
}
