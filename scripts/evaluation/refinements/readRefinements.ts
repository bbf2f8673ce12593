import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const refinementSchema = z.strictObject({
  id: z.string().min(1),
  /** A description; what rules read in it is the spec that is changed. */
  start: z.string(),
  words: z.string(),
  /**
   * Values after the change by path, those that changed only. `null` is no value;
   * lists are whole and written as in the descriptions.
   */
  edits: z.record(z.string(), z.unknown()).default({}),
  /** Paths that must be questions. */
  asks: z.array(z.string()).default([]),
  /** Reasons of the refusals that must be given. */
  refuses: z.array(z.string()).default([]),
});

/** Words that change a spec, with what a reader must make of them. */
export type EvaluatedRefinement = z.output<typeof refinementSchema>;

/**
 * Reads a file of refinements.
 *
 * @throws an error that names what has another form.
 */
export function readRefinements(file: string): EvaluatedRefinement[] {
  const read = z
    .array(refinementSchema)
    .safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    throw new Error(
      `Could not read refinements from ${file}:\n${z.prettifyError(
        read.error,
      )}`,
    );
  }
  return read.data;
}
