import { ref, withDetail } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { hpa } from './hpa';

const autoscaler = ref('autoscaling/v2 HorizontalPodAutoscaler checkout');
const scaling = (status: string, reason: string, message: string) =>
  withDetail(
    {
      managed: [
        {
          resource: autoscaler,
          live: {
            apiVersion: 'autoscaling/v2',
            kind: 'HorizontalPodAutoscaler',
            metadata: { name: 'checkout' },
            status: {
              conditions: [{ type: 'ScalingActive', status, reason, message }],
            },
          },
        },
      ],
    },
    {
      resources: [
        { resource: autoscaler, health: { status: 'Degraded', message } },
      ],
    },
  );

testKind(hpa, {
  recognises: {
    'a container without request': {
      from: 'argo-cd gitops-engine/pkg/health/health_hpa.go; kubernetes podautoscaler',
      given: scaling(
        'False',
        'FailedGetResourceMetric',
        'the HPA was unable to compute the replica count: failed to get cpu utilization: missing request for cpu in container checkout of Pod checkout-1',
      ),
      cause:
        'The HorizontalPodAutoscaler "checkout" cannot scale, because a container has no request for cpu.',
      quotes: 'missing request for cpu',
      steps: ['Set a request for cpu', 'metrics server'],
      evidence: 2,
    },
  },
  ignores: {
    'an autoscaler that scales': withDetail({
      managed: [
        {
          resource: autoscaler,
          live: {
            status: {
              conditions: [
                {
                  type: 'ScalingActive',
                  status: 'True',
                  reason: 'ValidMetricFound',
                  message: 'the HPA was able to compute the replica count',
                },
              ],
            },
          },
        },
      ],
    }),
  },
});
