import path from 'node:path';

/** A path as a person in a directory would write it. */
export function displayPath(directory: string, file: string): string {
  const relative = path.relative(directory, file);
  return relative.startsWith(`..${path.sep}..`) ? file : relative || '.';
}
