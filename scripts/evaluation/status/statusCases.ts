import path from 'node:path';
import { diagnose } from '../../../plugins/gitops-common/src/diagnosis';
import {
  createFactSheet,
  summarise,
  type FactSheet,
} from '../../../plugins/gitops-common/src/summary';
import { readDiagnosisExamples } from '../../../packages/cli/src/evaluation/checker/readDiagnosisExamples';

/** The present of every example. */
const NOW = '2026-03-02T10:00:00Z';

/** An Application with a cause that can be worded. */
export interface StatusCase {
  /** Kind of diagnosis that its example tests, and its number. */
  id: string;
  sheet: FactSheet;
}

/**
 * The Applications that the kinds of diagnosis are tested with, where rules know a
 * cause: others have nothing that would be worded.
 */
export function statusCases(root: string): StatusCase[] {
  const examples = readDiagnosisExamples(
    path.join(root, 'plugins/gitops-common/src/diagnosis/kinds'),
  );
  const known = new Set<string>();
  return examples.flatMap(({ kind, snapshot, context }, index) => {
    const diagnoses = diagnose({ snapshot, context: { now: NOW, ...context } });
    const drifts = context.drifts ?? [];
    const sheet = createFactSheet({
      snapshot,
      diagnoses,
      drifts,
      summary: summarise({ snapshot, diagnoses, drifts }),
    });
    const isNew = !known.has(sheet.digest);
    known.add(sheet.digest);
    return isNew && sheet.facts.some(({ role }) => role === 'cause')
      ? [{ id: `${kind} ${index + 1}`, sheet }]
      : [];
  });
}
