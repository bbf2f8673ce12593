import type { Evidence } from '../status';
import type { ResourceRef } from '../vocabulary';
import type { Clue, CluePlace } from './Clue';
import type { Diagnosis, NextStep } from './Diagnosis';
import type { Scene } from './Scene';

/**
 * How far from the running workload a cause lies, the root first. Where several
 * causes are found, the one nearest to the root is told first.
 *
 * @public
 */
export const diagnosisLevels = [
  'platform',
  'definition',
  'source',
  'comparison',
  'apply',
  'runtime',
  'state',
] as const;

/** @public */
export type DiagnosisLevel = (typeof diagnosisLevels)[number];

/**
 * What a kind read from a clue.
 *
 * @public
 */
export interface Recognition {
  /** One or two sentences with the names in them. */
  cause: string;
  /** The safest first. */
  nextSteps: NextStep[];
  /** The part of the clue's text that tells it; the beginning otherwise. */
  telling?: { index: number };
  /** What it is about, the clue's resource otherwise. */
  resource?: ResourceRef;
  /** Further evidence, or with `onlyEvidence` all of it. */
  evidence?: (Evidence | undefined)[];
  onlyEvidence?: boolean;
  /** Recognitions with the same key are one diagnosis; the cause otherwise. */
  key?: string;
  sharedCause?: string;
  /** Where it differs from the kind's. */
  role?: Diagnosis['role'];
  title?: string;
}

/**
 * One kind of diagnosis: a file of its own in `kinds`.
 *
 * @public
 */
export interface DiagnosisKind {
  /** Kebab-case, the name of its file. */
  id: string;
  /** A few words, such as "Image cannot be pulled". */
  title: string;
  /** What it means, in sentences. */
  description: string;
  /**
   * A `symptom` is dropped where a cause quotes the same text or is about the
   * same resource; one about no resource where there is any cause.
   */
  role: Diagnosis['role'];
  level: DiagnosisLevel;
  /** Where its clues are found. */
  places: readonly CluePlace[];
  /** Reads one clue; `undefined` when it is about something else. */
  recognise(clue: Clue, scene: Scene): Recognition | undefined;
}
