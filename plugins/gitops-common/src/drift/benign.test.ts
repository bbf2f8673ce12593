import type { JsonObject } from '../kubernetes';
import {
  deployment,
  snapshotWith,
  stateOf,
} from './__testUtils__/snapshotWith';
import { findDrift } from './findDrift';

function scaledToZero(scaler: JsonObject | undefined) {
  const states = [
    stateOf(
      'Deployment',
      deployment(),
      live => {
        (live.spec as JsonObject).replicas = 0;
      },
      [
        {
          manager: 'keda',
          operation: 'Update',
          subresource: 'scale',
          fieldsV1: { 'f:spec': { 'f:replicas': {} } },
        },
      ],
    ),
    ...(scaler ? [stateOf(String(scaler.kind), scaler, () => {})] : []),
  ];
  return findDrift({ snapshot: snapshotWith(states) })[0];
}

const scaledObject = (minReplicaCount?: number) => ({
  apiVersion: 'keda.sh/v1alpha1',
  kind: 'ScaledObject',
  metadata: { name: 'checkout' },
  spec: {
    scaleTargetRef: { name: 'checkout' },
    ...(minReplicaCount === undefined ? {} : { minReplicaCount }),
  },
});

describe('no replicas', () => {
  it.each([undefined, 0])(
    'are the work of a ScaledObject whose least is %p',
    least => {
      expect(scaledToZero(scaledObject(least))).toMatchObject({
        class: 'scaling',
        benign: true,
      });
    },
  );

  it.each([
    ['a ScaledObject that keeps one', scaledObject(1)],
    [
      'a HorizontalPodAutoscaler',
      {
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'checkout' },
        spec: { scaleTargetRef: { kind: 'Deployment', name: 'checkout' } },
      },
    ],
    ['no autoscaler', undefined],
  ])('are not the work of %s', (_, scaler) => {
    expect(scaledToZero(scaler)).toMatchObject({ benign: false });
  });
});

describe('an annotation', () => {
  it('of a restart is benign, also where Git has no annotations', () => {
    const drifts = findDrift({
      snapshot: snapshotWith([
        stateOf('Deployment', deployment(), live => {
          const spec = live.spec as { template: { metadata: JsonObject } };
          spec.template.metadata.annotations = {
            'kubectl.kubernetes.io/restartedAt': '2026-11-20T10:00:00Z',
          };
        }),
      ]),
    });
    expect(drifts).toHaveLength(1);
    expect(drifts[0]).toMatchObject({
      benign: true,
      explanation: 'Somebody restarted the pods; nothing else changed by it.',
    });
  });
});
