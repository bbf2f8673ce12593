import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { Draft, ReaderContext } from '../draft';
import { readDescription } from '../readDescription';

const standards = exampleStandards();

/** Reads a description with the standards of the example repository. */
export function read(description: string, context?: ReaderContext): Draft {
  return readDescription({ description, standards, context });
}
