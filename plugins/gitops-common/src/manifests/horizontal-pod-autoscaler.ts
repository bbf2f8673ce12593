import type { ManifestKind } from './ManifestKind';

/** @public */
export const horizontalPodAutoscaler: ManifestKind = {
  id: 'horizontal-pod-autoscaler',
  group: 'autoscaling',
  version: 'v2',
  kind: 'HorizontalPodAutoscaler',
  area: 'manifests',
  description:
    'Moves the number of replicas within a range, where the spec or the standards give one.',
  appliesTo: ({ scale }) => scale.type === 'range',
  render(release) {
    const { scale, name } = release;
    if (scale.type !== 'range') {
      return [];
    }
    return [
      {
        file: 'horizontal-pod-autoscaler',
        object: {
          apiVersion: 'autoscaling/v2',
          kind: 'HorizontalPodAutoscaler',
          metadata: release.metadata(),
          spec: {
            scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
            minReplicas: scale.min,
            maxReplicas: scale.max,
            metrics: [
              {
                type: 'Resource',
                resource: {
                  name: scale.metric,
                  target: {
                    type: 'Utilization',
                    averageUtilization: scale.target,
                  },
                },
              },
            ],
          },
        },
      },
    ];
  },
};
