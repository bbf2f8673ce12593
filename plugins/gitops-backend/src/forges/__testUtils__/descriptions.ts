import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ApiDescription } from './DescribedApi';

const folder = path.resolve(
  __dirname,
  '../../../../../../shared/reference/forges',
);

/** Whether the forges' published descriptions are at hand. */
export const hasDescriptions = existsSync(folder);

/** A published description, `undefined` where they are not at hand. */
export function readDescription(name: string): ApiDescription | undefined {
  return hasDescriptions
    ? JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))
    : undefined;
}
