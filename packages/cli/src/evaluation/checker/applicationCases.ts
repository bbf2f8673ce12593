import { diagnose } from '@slipway/plugin-gitops-common/diagnosis';
import {
  createFactSheet,
  summarise,
} from '@slipway/plugin-gitops-common/summary';
import type { CheckerCase } from './CheckerCase';
import type { DiagnosisExample } from './readDiagnosisExamples';

/** The present of every example. */
const NOW = '2026-03-02T10:00:00Z';

/** What rules say of an Application, each sentence with the fact that it is. */
export function applicationCases({
  snapshot,
  context,
}: DiagnosisExample): CheckerCase[] {
  const diagnoses = diagnose({ snapshot, context: { now: NOW, ...context } });
  const drifts = context.drifts ?? [];
  const { facts } = createFactSheet({
    snapshot,
    diagnoses,
    drifts,
    summary: summarise({ snapshot, diagnoses, drifts }),
  });
  return facts
    .filter(({ role }) => role !== 'state' && role !== 'message')
    .map(({ id, text }) => ({
      sentence: { text, facts: [id] },
      facts,
      isTrue: true,
    }));
}
