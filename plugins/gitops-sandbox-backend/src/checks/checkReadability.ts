import type { Finding, TextFile } from '@slipway/plugin-gitops-common';
import { kindOf } from '../repository/editTree';

/**
 * What lint cannot read, it cannot pass: symlinks, submodules and bytes that are
 * not text are errors of their own.
 */
export function checkReadability(
  changed: { path: string; mode: string }[],
  readable: TextFile[],
): Finding[] {
  const texts = new Set(readable.map(({ path }) => path));
  return changed
    .filter(({ path }) => !texts.has(path))
    .map(({ path, mode }) => ({
      rule: 'readable-text-file',
      severity: 'error',
      message: mode.startsWith('100')
        ? `${path} is not text in UTF-8, so nothing can check it.`
        : `${path} is ${kindOf({
            mode,
          })}, and the GitOps repository takes regular files only.`,
      remediation: 'Replace it with a text file, or delete it.',
      file: path,
    }));
}
