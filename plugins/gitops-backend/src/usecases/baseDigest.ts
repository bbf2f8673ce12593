import { createHash } from 'node:crypto';
import type { TextFile } from '@slipway/plugin-gitops-common';

/**
 * Digest of what a plan depends on. The revision is not part of it: a base
 * branch that moved elsewhere leaves a preview true.
 */
export function baseDigest(options: {
  files: readonly TextFile[];
  standardsText: string;
  writeCatalog: boolean;
}): string {
  const hash = createHash('sha256');
  const sorted = [...options.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  hash.update(
    JSON.stringify([
      options.standardsText,
      options.writeCatalog,
      sorted.map(({ path, content }) => [path, content]),
    ]),
  );
  return `sha256:${hash.digest('hex')}`;
}
