import type { DocumentPath } from '../../vocabulary';
import type { Span } from '../grammar/reading';
import type { Claim, Refused } from './claims';
import type { Ground } from './groundClaim';

/** @internal */
export type Said = Extract<Ground, { type: 'said' }>;

/** A claim, with what it rests on. @internal */
export interface GroundedClaim {
  claim: Claim;
  ground: Ground;
}

/** A claim that the words say. @internal */
export interface SaidClaim {
  claim: Claim;
  ground: Said;
}

/**
 * What came of a model's statements before anything is concluded.
 *
 * @internal
 */
export interface MergedStatements {
  /** Words that statements which were taken quote. */
  understood: Span[];
  /** Fields that are asked because the readers differ. */
  differs: DocumentPath[];
  refused: Refused[];
  /** Claims that only a conclusion can still take. */
  open: GroundedClaim[];
}
