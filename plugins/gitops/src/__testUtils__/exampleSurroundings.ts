import { parseStandards } from '@slipway/plugin-gitops-common/standards';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from '../newService/model/Surroundings';

/** Text of the standards of the example repository. */
export const exampleStandardsText = readFileSync(
  path.resolve(
    __dirname,
    '../../../../examples/gitops-repo/platform/standards.yaml',
  ),
  'utf8',
);

/** What the page knows for a member of payments, before a word is typed. */
export function exampleSurroundings(
  changes: Partial<Surroundings> = {},
): Surroundings {
  const parsed = parseStandards(exampleStandardsText);
  if (!parsed.ok) {
    throw new Error(
      `The example standards are broken: ${JSON.stringify(parsed.problems)}`,
    );
  }
  return {
    repository: 'example',
    standards: parsed.value,
    standardsText: exampleStandardsText,
    standardsState: 'current',
    standardsProblems: [],
    revision: 'a'.repeat(40),
    workloads: [],
    componentsElsewhere: [],
    userRef: 'user:default/dana',
    owners: ['payments'],
    denied: [],
    ...changes,
  };
}
