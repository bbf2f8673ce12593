import type { JsonValue } from '../kubernetes';
import type { Evidence } from '../status';
import type { DocumentPath, ResourceRef } from '../vocabulary';

/**
 * What a person can do.
 *
 * @public
 */
export interface NextStep {
  /** One sentence, in the imperative. */
  text: string;
  /**
   * A change in Git that does it: values by path of the workload spec, filled in
   * when the form opens. Without paths the form opens at what is released.
   */
  change?: { edits: Record<DocumentPath, JsonValue> };
}

/**
 * Why an Application is not well, and what to do.
 *
 * @public
 */
export interface Diagnosis {
  /** Id of its kind; `unknown` when no kind fits. */
  kind: string;
  /** A few words, such as "Image cannot be pulled". */
  title: string;
  /** A `symptom` is shown only where its cause is not known. */
  role: 'cause' | 'symptom' | 'warning';
  /** One or two sentences with the names in them. */
  cause: string;
  /** At least one, the strongest first. */
  evidence: Evidence[];
  nextSteps: NextStep[];
  resource?: ResourceRef;
  /**
   * Set when the cause lies outside the Application and may be that of others:
   * diagnoses with the same key have one cause.
   */
  sharedCause?: string;
}
