export { cluePlaces } from './Clue';
export type { Clue, CluePlace, ClueWrapper, ContainerClue } from './Clue';
export { diagnose } from './diagnose';
export type { Diagnosis, NextStep } from './Diagnosis';
export type { DiagnosisContext } from './DiagnosisContext';
export { diagnosisLevels } from './DiagnosisKind';
export type {
  DiagnosisKind,
  DiagnosisLevel,
  Recognition,
} from './DiagnosisKind';
export { groupDiagnoses, type DiagnosisGroup } from './groupDiagnoses';
export { diagnosisKinds } from './kinds';
export type { QuoteOptions } from './quote';
export type { Scene } from './Scene';
