import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  parseStandards,
  type PlatformStandards,
} from '@slipway/plugin-gitops-common/standards';
import { UsageError } from '../UsageError';

/** Where standards are looked for, in a GitOps checkout and in this repository. */
const PLACES = [
  'platform/standards.yaml',
  'examples/gitops-repo/platform/standards.yaml',
];

/** Standards with the file that they came from. */
export interface LoadedStandards {
  standards: PlatformStandards;
  /** Where they are. */
  file: string;
  text: string;
}

/**
 * Loads the standards of a file, or those found in a directory or above it.
 *
 * @throws UsageError when there are none, or when they cannot be used; the
 * message names every problem with its key and remedy.
 */
export function loadStandards(options: {
  directory: string;
  file?: string;
}): LoadedStandards {
  const { directory } = options;
  const file = options.file
    ? path.resolve(directory, options.file)
    : find(directory);
  if (file === undefined) {
    throw new UsageError(
      `Found no standards in ${directory} or above it. Name the file with --standards FILE, or run the command in a GitOps repository that has platform/standards.yaml.`,
    );
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `Could not read the standards from ${file}. Check the path that was given to --standards.`,
      error,
    );
  }
  const parsed = parseStandards(text);
  if (!parsed.ok) {
    const lines = parsed.problems.map(
      problem =>
        `  ${problem.path || '(file)'}: ${problem.message} ${problem.remedy}`,
    );
    throw new UsageError(
      `Could not use the standards of ${file}:\n${lines.join('\n')}`,
    );
  }
  return { standards: parsed.value, file, text };
}

function find(directory: string): string | undefined {
  for (const place of PLACES) {
    const file = path.join(directory, place);
    if (existsSync(file)) {
      return file;
    }
  }
  const parent = path.dirname(directory);
  return parent === directory ? undefined : find(parent);
}
