import { smallestSpec } from '../../__testUtils__/exampleSpecs';
import { withValueAt } from '../../path';
import { parseWorkloadSpec } from '../../spec';
import type { JsonValue } from '../../kubernetes';
import { valueAtPointer, type ApplicationSnapshot } from '../../status';
import type { Diagnosis } from '../Diagnosis';

/** Every statement must be readable, and every evidence be where it says. */
export function expectSound(
  diagnosis: Diagnosis,
  snapshot: ApplicationSnapshot,
): void {
  expect(diagnosis.cause).toMatch(/^[A-Z"].*[.…]"?\.?$/s);
  expect(diagnosis.cause).not.toMatch(/undefined|\[object|NaN/);
  expect(diagnosis.nextSteps.length).toBeGreaterThan(0);
  for (const step of diagnosis.nextSteps) {
    expect(step.text).toMatch(/^[A-Z].*\.$/s);
    expect(step.text).not.toMatch(/undefined|\[object|NaN/);
    for (const [path, value] of Object.entries(step.change?.edits ?? {})) {
      const spec = withValueAt(smallestSpec, path, value);
      expect(parseWorkloadSpec(spec)).toMatchObject({ ok: true });
    }
  }
  expect(diagnosis.evidence.length).toBeGreaterThan(0);
  for (const { pointer, text, field } of diagnosis.evidence) {
    expect(field).not.toBe('');
    expect(text).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(300);
    expect(
      String(valueAtPointer(snapshot as unknown as JsonValue, pointer)),
    ).toContain(text);
  }
}
