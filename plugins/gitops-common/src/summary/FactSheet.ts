import type { NextStep } from '../diagnosis';
import type { Evidence } from '../status';
import type { Fact } from '../wording';

/**
 * What a fact of an Application is: how the Application stands, why, what comes
 * of it, what differs from Git, what rules wrote, or a message of someone else.
 *
 * @public
 */
export type FactRole =
  | 'cause'
  | 'state'
  | 'summary'
  | 'difference'
  | 'symptom'
  | 'warning'
  | 'message';

/**
 * A fact with what proves it.
 *
 * @public
 */
export interface SheetFact extends Fact {
  role: FactRole;
  /** At least one. */
  evidence: Evidence[];
}

/**
 * A next step that may be chosen.
 *
 * @public
 */
export interface SheetStep {
  /** Short and unique in its sheet, such as `s1`. */
  id: string;
  /** As it is told to a model: without what moves by itself. */
  text: string;
  step: NextStep;
}

/**
 * What is known of one Application, for a model to word: the most telling first,
 * bounded, masked, and without what moves by itself.
 *
 * @public
 */
export interface FactSheet {
  /**
   * Digest of everything that is told. It stays the same while nothing changes
   * but times, ages and counts of attempts.
   */
  digest: string;
  facts: SheetFact[];
  nextSteps: SheetStep[];
}
