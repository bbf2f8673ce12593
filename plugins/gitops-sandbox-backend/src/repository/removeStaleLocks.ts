import fs from 'node:fs/promises';
import path from 'node:path';
import { isMissingFile } from './isMissingFile';

/**
 * Git holds a ref's lock file for milliseconds. One of this age belongs to a git
 * that was killed, and nobody else will ever remove it.
 */
const STALE_AFTER_MS = 10_000;

/**
 * Removes the lock files that a killed git left behind on refs.
 *
 * @returns whether it removed one, and whether a lock of a living git is there.
 */
export async function removeStaleLocks(
  gitdir: string,
  refs: string[],
): Promise<{ removed: boolean; held: boolean }> {
  const result = { removed: false, held: false };
  for (const name of [...refs, 'packed-refs']) {
    const lock = path.join(gitdir, `${name}.lock`);
    try {
      const { mtimeMs } = await fs.stat(lock);
      if (Date.now() - mtimeMs > STALE_AFTER_MS) {
        await fs.unlink(lock);
        result.removed = true;
      } else {
        result.held = true;
      }
    } catch (error) {
      // Its owner, or another process that cleans up, was faster.
      if (!isMissingFile(error)) {
        throw error;
      }
    }
  }
  return result;
}
