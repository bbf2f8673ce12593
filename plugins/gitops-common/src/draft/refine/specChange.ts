import type { DocumentPath, Origin } from '../../vocabulary';
import type { EditReader } from './refinement';

/**
 * One change that words ask for: of a field, or of an item of a list.
 *
 * @internal
 */
export interface SpecChange {
  operation: 'set' | 'add' | 'remove';
  /** The field, with its environment; or the list. */
  path: DocumentPath;
  /** The value, or the item. */
  value?: unknown;
  /** The words that ask for it, or why they do. */
  origin: Origin;
  reader: EditReader;
}
