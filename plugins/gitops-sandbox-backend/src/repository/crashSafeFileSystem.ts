import { randomUUID } from 'node:crypto';
import fs from 'node:fs';

/**
 * Writes through a temporary file and a rename. A process that is killed in the
 * middle of a plain write leaves half an object behind, and the next writer of
 * the same object keeps it, because it exists.
 */
async function writeFile(
  file: string,
  content: string | Uint8Array,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  await fs.promises.writeFile(temporary, content);
  await fs.promises.rename(temporary, file);
}

/** The file system that isomorphic-git works on. */
export const crashSafeFileSystem = {
  promises: {
    readFile: fs.promises.readFile,
    writeFile,
    mkdir: fs.promises.mkdir,
    rmdir: fs.promises.rmdir,
    unlink: fs.promises.unlink,
    stat: fs.promises.stat,
    lstat: fs.promises.lstat,
    readdir: fs.promises.readdir,
    readlink: fs.promises.readlink,
    symlink: fs.promises.symlink,
  },
};
