import type { ResourceRef } from '../vocabulary';

/**
 * What a sentence rests on: a place in the snapshot and the text that is there.
 *
 * @public
 */
export interface Evidence {
  /** JSON Pointer (RFC 6901) into the `ApplicationSnapshot`. */
  pointer: string;
  /** The object that says it, the Application itself where missing. */
  resource?: ResourceRef;
  /** The field in the object's own words, such as `status.conditions[0].message`. */
  field: string;
  /**
   * The value at `pointer` if it is short, otherwise an exact slice of it.
   */
  text: string;
}
