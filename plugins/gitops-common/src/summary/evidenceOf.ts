import type { JsonValue } from '../kubernetes';
import {
  valueAtPointer,
  type ApplicationSnapshot,
  type Evidence,
} from '../status';

/** Evidence of a value that is told whole. */
export function evidenceOf(
  snapshot: ApplicationSnapshot,
  pointer: string,
  field: string,
): Evidence[] {
  const value = valueAtPointer(snapshot as unknown as JsonValue, pointer);
  if (value === undefined || value === null) {
    return [];
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [{ pointer, field, text: text.slice(0, 200) }];
}
