import type { DocumentPath, Origin } from '../../vocabulary';
import type { Question, Refusal, RefusedStatement } from '../draft';

/**
 * Which reader asks for an edit.
 *
 * @public
 */
export type EditReader = 'rules' | 'model' | 'both';

/**
 * What somebody wants changed about a spec, as edits of it.
 *
 * @public
 */
export interface Refinement {
  /** The words, secrets masked by bullets of the same length. */
  words: string;
  /** New values by path of the spec, lists as a whole; `null` takes one out. */
  edits: Record<DocumentPath, unknown>;
  /** Who asks for each edit. */
  readers: Record<DocumentPath, EditReader>;
  /** The words that ask for each edit. */
  origins: Record<DocumentPath, Origin>;
  /** What was asked for and is so already, by the words for it. */
  unchanged: { path: DocumentPath; text: string; start: number; end: number }[];
  questions: Question[];
  refusals: Refusal[];
  /** Words that look like a wish and were not understood. */
  notUnderstood: { text: string; start: number; end: number }[];
  /** Fields that the readers read differently: each is a question. */
  differs: DocumentPath[];
  /** Statements of the model that were not taken. */
  refused: RefusedStatement[];
}
