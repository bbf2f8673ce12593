import { drift, outOfSync } from '../__testUtils__/drifts';
import { deployment, ref } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { driftHpa } from './drift-hpa';

const live = { spec: { replicas: 5 } };
const scaled = outOfSync(live, {
  resources: [
    { resource: deployment, sync: 'OutOfSync' },
    { resource: ref('autoscaling/v2 HorizontalPodAutoscaler checkout') },
  ],
});

testKind(driftHpa, {
  recognises: {
    'replicas that an autoscaler sets': {
      from: 'argo-cd #5105 #3002; docs/user-guide/diffing.md',
      given: scaled,
      context: { drifts: [drift()] },
      cause:
        'The HorizontalPodAutoscaler "checkout" scales the Deployment "checkout", and Git sets its replicas too (2).',
      quotes: '5',
      steps: ['Leave the number', 'RespectIgnoreDifferences'],
    },
  },
  ignores: {
    'replicas that a person sets': {
      given: outOfSync(live),
      context: { drifts: [drift()] },
    },
    'a workload that somebody switched off': {
      given: scaled,
      context: { drifts: [drift({ live: 0 })] },
    },
    'another field': {
      given: scaled,
      context: { drifts: [drift({ path: 'spec.paused' })] },
    },
  },
});
