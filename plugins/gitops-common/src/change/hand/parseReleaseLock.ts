import { parse } from 'yaml';
import { z } from 'zod';
import { parseStrictly } from '../../problems';
import type { Parsed } from '../../vocabulary';

const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, {
  message:
    'This is not a digest. | Release the workload again, which writes the lock.',
});

const releaseLockSchema = z.object({
  apiVersion: z.literal('slipway.dev/v1alpha1'),
  kind: z.literal('ReleaseLock'),
  /** Team and name. */
  workload: z.string().regex(/^[^/]+\/[^/]+$/, {
    message: 'This is no workload. | Write it as team/workload.',
  }),
  environment: z.string().min(1),
  /** Version of the renderer. */
  renderer: z.number().int(),
  /** Digest of the standards' text. */
  standards: digestSchema,
  /** Digest of each rendered file by its path. */
  files: z.record(z.string(), digestSchema),
});

/**
 * How a release was rendered, as its lock says.
 *
 * @public
 */
export type ReleaseLock = z.output<typeof releaseLockSchema>;

/**
 * Reads the text of a lock file.
 *
 * @returns the lock, or every problem. Nothing throws.
 *
 * @public
 */
export function parseReleaseLock(text: string): Parsed<ReleaseLock> {
  let value: unknown;
  try {
    value = parse(text, { prettyErrors: false });
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          path: '',
          message: `The lock is not YAML: ${
            error instanceof Error ? error.message : String(error)
          }.`,
          remedy: 'Release the workload again, which writes the lock.',
        },
      ],
    };
  }
  return parseStrictly(releaseLockSchema, value);
}
