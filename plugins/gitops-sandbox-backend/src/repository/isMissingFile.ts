import { isError } from '@backstage/errors';

/** Whether an error of the file system says that there is nothing at the path. */
export function isMissingFile(error: unknown): boolean {
  return (
    isError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
