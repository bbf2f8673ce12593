import type { ApplicationSnapshot } from '../../status';
import { diagnose } from '../diagnose';
import type { Diagnosis } from '../Diagnosis';
import type { DiagnosisContext } from '../DiagnosisContext';
import type { DiagnosisKind } from '../DiagnosisKind';
import { expectSound } from './expectSound';
import { NOW } from './snapshots';

interface Given {
  given: ApplicationSnapshot;
  context?: Partial<DiagnosisContext>;
}

interface Recognised extends Given {
  /** Where upstream's text is from. */
  from: string;
  cause: string;
  /** A part of the first evidence. */
  quotes: string;
  /** Parts of next steps, in their order. */
  steps: string[];
  /** Edits of the step that has a change. */
  edits?: Record<string, unknown>;
  sharedCause?: string;
  role?: Diagnosis['role'];
  /** Kinds of everything that is diagnosed, this one alone otherwise. */
  kinds?: string[];
  /** How many texts are quoted, one otherwise. */
  evidence?: number;
}

function diagnoseGiven({ given, context }: Given): Diagnosis[] {
  return diagnose({ snapshot: given, context: { now: NOW, ...context } });
}

/**
 * Tests a kind of diagnosis through `diagnose`: what it recognises, with what it
 * says, and what is near and is something else.
 */
export function testKind(
  kind: DiagnosisKind,
  cases: {
    recognises: Record<string, Recognised>;
    ignores: Record<string, Given | ApplicationSnapshot>;
  },
): void {
  describe(`diagnosis ${kind.id}`, () => {
    it.each(Object.keys(cases.recognises))('recognises %s', name => {
      const wanted = cases.recognises[name];
      const all = diagnoseGiven(wanted);
      expect(all.map(diagnosis => diagnosis.kind)).toEqual(
        wanted.kinds ?? [kind.id],
      );
      const diagnosis = all.find(candidate => candidate.kind === kind.id);
      if (!diagnosis) {
        throw new Error(`No diagnosis of kind ${kind.id}`);
      }
      expect(diagnosis.cause).toBe(wanted.cause);
      expect(diagnosis.evidence[0].text).toContain(wanted.quotes);
      expect(diagnosis.role).toBe(wanted.role ?? kind.role);
      expect(diagnosis.sharedCause).toBe(wanted.sharedCause);
      const steps = diagnosis.nextSteps.map(({ text }) => text).join('\n');
      let from = 0;
      for (const step of wanted.steps) {
        expect(steps.slice(from)).toContain(step);
        from = steps.indexOf(step, from) + step.length;
      }
      expect(
        diagnosis.nextSteps.find(({ change }) => change)?.change?.edits,
      ).toEqual(wanted.edits);
      expect(diagnosis.evidence).toHaveLength(wanted.evidence ?? 1);
      all.forEach(one => expectSound(one, wanted.given));
    });

    it.each(Object.keys(cases.ignores))('ignores %s', name => {
      const near = cases.ignores[name];
      const given = 'given' in near ? near : { given: near };
      expect(
        diagnoseGiven(given).map(diagnosis => diagnosis.kind),
      ).not.toContain(kind.id);
    });
  });
}
