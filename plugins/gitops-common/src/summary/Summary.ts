import type { Evidence } from '../status';

/**
 * A few sentences about an Application, each with what it rests on.
 *
 * @public
 */
export interface Summary {
  sentences: { text: string; evidence: Evidence[] }[];
}
