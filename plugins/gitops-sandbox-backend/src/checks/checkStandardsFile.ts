import type { Finding, TextFile } from '@slipway/plugin-gitops-common';
import { parseStandards } from '@slipway/plugin-gitops-common/standards';
import { STANDARDS_PATH } from '../review/readChange';

/** Keeps standards that cannot be read out of the base branch. */
export function checkStandardsFile(
  changed: { path: string }[],
  files: TextFile[],
): Finding[] {
  const file = files.find(({ path }) => path === STANDARDS_PATH);
  if (!file || !changed.some(({ path }) => path === STANDARDS_PATH)) {
    return [];
  }
  const parsed = parseStandards(file.content);
  return parsed.ok
    ? []
    : parsed.problems.map(({ path, message, remedy }) => ({
        rule: 'platform-standards',
        severity: 'error',
        message: path ? `${path}: ${message}` : message,
        remediation: remedy,
        file: STANDARDS_PATH,
      }));
}
