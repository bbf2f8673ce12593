import { neighbors } from '../neighbors';
import type { LintedManifest, Rule } from '../rule';

export const uniqueResource: Rule = {
  id: 'unique-resource',
  severity: 'error',
  description:
    'Every object is described once per environment: of two descriptions, each sync undoes the other.',
  remediation: 'Remove one of the two, or give it another name.',
  appliesTo: ({ ref }) => ref.name !== '',
  check(manifest, { manifests }) {
    const other = neighbors(manifest, manifests).find(
      candidate => candidate !== manifest && isSame(candidate, manifest),
    );
    return other
      ? [
          {
            path: 'metadata.name',
            message: `The ${manifest.ref.kind} "${manifest.ref.name}" is also in ${other.file}.`,
          },
        ]
      : [];
  },
};

function isSame({ ref: a }: LintedManifest, { ref: b }: LintedManifest) {
  return a.name === b.name && a.kind === b.kind && a.group === b.group;
}
