import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseStandards, type PlatformStandards } from '../standards';

const FILE = path.resolve(
  __dirname,
  '../../../../examples/gitops-repo/platform/standards.yaml',
);

/** Text of the standards of the example repository. */
export const exampleStandardsText = readFileSync(FILE, 'utf8');

/** The standards of the example repository, a new copy for each caller. */
export function exampleStandards(): PlatformStandards {
  const parsed = parseStandards(exampleStandardsText);
  if (!parsed.ok) {
    throw new Error(
      `The example standards are broken: ${JSON.stringify(parsed.problems)}`,
    );
  }
  return parsed.value;
}
