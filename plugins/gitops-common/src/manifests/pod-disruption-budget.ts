import { leastReplicas } from '../release';
import type { ManifestKind } from './ManifestKind';

/** @public */
export const podDisruptionBudget: ManifestKind = {
  id: 'pod-disruption-budget',
  group: 'policy',
  version: 'v1',
  kind: 'PodDisruptionBudget',
  area: 'manifests',
  description:
    'Lets a drain take one pod at a time, where the standards ask for it and at least two run. Pods that are not ready never block a drain.',
  appliesTo: ({ environment, scale }) =>
    environment.disruptionBudget && leastReplicas(scale) > 1,
  render: release => [
    {
      file: 'pod-disruption-budget',
      object: {
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: release.metadata(),
        spec: {
          maxUnavailable: 1,
          selector: { matchLabels: release.selector },
          unhealthyPodEvictionPolicy: 'AlwaysAllow',
        },
      },
    },
  ],
};
