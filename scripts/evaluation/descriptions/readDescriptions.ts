import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EvaluatedDescription } from '../../../packages/cli/src/evaluation/scoreDraft';
import { parse } from 'yaml';
import { z } from 'zod';

const entries = z.array(
  z.strictObject({
    id: z.string().min(1),
    text: z.string(),
    facts: z.record(z.string(), z.unknown()).default({}),
    absent: z.array(z.string()).optional(),
    asks: z.array(z.string()).optional(),
    refuses: z.array(z.string()).optional(),
    notUnderstood: z.array(z.string()).optional(),
  }),
);

/**
 * Reads the descriptions of a folder, folders in it left out.
 *
 * @throws an error that names the file which has another form.
 */
export function readDescriptions(folder: string): EvaluatedDescription[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .flatMap(name => {
      const file = path.join(folder, name);
      const read = entries.safeParse(parse(readFileSync(file, 'utf8')));
      if (!read.success) {
        throw new Error(
          `Could not read descriptions from ${file}:\n${z.prettifyError(
            read.error,
          )}`,
        );
      }
      return read.data;
    });
}
