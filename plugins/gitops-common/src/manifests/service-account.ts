import type { ManifestKind } from './ManifestKind';

/** @public */
export const serviceAccount: ManifestKind = {
  id: 'service-account',
  group: '',
  version: 'v1',
  kind: 'ServiceAccount',
  area: 'manifests',
  description:
    'The identity of the pods, of their own and without a token: a workload does not speak to the Kubernetes API.',
  appliesTo: () => true,
  render: release => [
    {
      file: 'service-account',
      object: {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: release.metadata(),
        automountServiceAccountToken: false,
      },
    },
  ],
};
