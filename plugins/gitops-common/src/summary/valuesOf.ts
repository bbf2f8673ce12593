import type { JsonValue } from '../kubernetes';
import {
  valueAtPointer,
  type ApplicationSnapshot,
  type Evidence,
} from '../status';

/** The texts that evidence points to, whole. */
export function valuesOf(
  snapshot: ApplicationSnapshot,
  evidence: readonly Evidence[],
): string[] {
  return evidence.flatMap(({ pointer }) => {
    const value = valueAtPointer(snapshot as unknown as JsonValue, pointer);
    return typeof value === 'string' ? [value] : [];
  });
}
