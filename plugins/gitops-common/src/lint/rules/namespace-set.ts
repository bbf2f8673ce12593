import { clusterScopedKinds } from '../../kubernetes';
import { fillPattern } from '../../standards';
import type { LintedManifest, Rule, RuleContext } from '../rule';

export const namespaceSet: Rule = {
  id: 'namespace-set',
  severity: 'error',
  description:
    'Every object says in which namespace it is, so that nothing depends on who applies it, and none is in "default". In the folder of a workload it is the namespace that the standards give to the workload.',
  remediation: 'Set metadata.namespace to the namespace of the workload.',
  appliesTo: ({ ref, location }) =>
    !clusterScopedKinds.includes(ref.kind) &&
    !ref.group.startsWith('kustomize.') &&
    location?.area !== 'platform',
  check(manifest, context) {
    const { ref } = manifest;
    const wanted = wantedNamespace(manifest, context);
    if (ref.namespace === undefined) {
      return [
        {
          path: 'metadata.namespace',
          message: `The ${ref.kind} "${ref.name}" names no namespace.`,
        },
      ];
    }
    if (wanted !== undefined && ref.namespace !== wanted) {
      return [
        {
          path: 'metadata.namespace',
          message: `The ${ref.kind} "${ref.name}" is in the namespace "${ref.namespace}", and this workload has "${wanted}".`,
        },
      ];
    }
    return ref.namespace === 'default'
      ? [
          {
            path: 'metadata.namespace',
            message: `The ${ref.kind} "${ref.name}" is in the namespace "default".`,
          },
        ]
      : [];
  },
};

function wantedNamespace(
  { location }: LintedManifest,
  { standards, environment }: RuleContext,
): string | undefined {
  const pattern = standards?.environments.find(
    ({ name }) => name === environment,
  )?.namespace;
  return location?.area === 'manifests' && pattern !== undefined
    ? fillPattern(pattern, location)
    : undefined;
}
