import { valueAt } from '../../path';
import { sameValue } from '../fields/sameValue';
import type { EditPlace, Edits, SectionEdits } from './EditPlace';

/**
 * A scale is the environment's own, and said as a whole: a part that is edited
 * takes the rest along from wherever it was said.
 */
export function placeScale(
  { spec, override }: EditPlace,
  { whole, fields }: SectionEdits,
): Edits {
  const own = `${override}.scale`;
  if (whole && (whole.value === null || whole.value === undefined)) {
    return { scale: null, [own]: null };
  }
  const present = valueAt(spec, own) ?? spec.scale;
  if (whole && typeof whole.value !== 'object') {
    return { [own]: whole.value };
  }
  const scale: Record<string, unknown> = {
    ...((whole?.value ?? present) as object | undefined),
  };
  fields.forEach((value, field) => {
    scale[field] = value ?? undefined;
  });
  return sameValue(scale, present) ? {} : { [own]: withoutGaps(scale) };
}

function withoutGaps(scale: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(scale).filter(([, value]) => value !== undefined),
  );
}
