import { diagnosisKinds, type DiagnosisLevel } from '../diagnosis';

/** How an Application stands, as far as a cause may be that of it. */
export type StateAspect = 'sync' | 'health' | 'operation';

/**
 * What a cause of a level keeps from being well. What keeps an Application from
 * being compared or applied says nothing of how it runs, and the other way round.
 */
const byLevel: Readonly<Record<DiagnosisLevel, readonly StateAspect[]>> = {
  platform: [],
  definition: ['operation'],
  source: ['operation'],
  comparison: [],
  apply: ['operation'],
  runtime: ['health'],
  state: [],
};

const levels = new Map(diagnosisKinds.map(({ id, level }) => [id, level]));

/** What a diagnosis of a kind is the cause of. */
export function explainedBy(kind: string): readonly StateAspect[] {
  const level = levels.get(kind);
  return level ? byLevel[level] : [];
}
