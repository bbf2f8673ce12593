import { drift, outOfSync } from '../__testUtils__/drifts';
import { testKind } from '../__testUtils__/testKind';
import { driftDefault } from './drift-default';

const cpu = drift({
  path: 'spec.template.spec.containers[0].resources.limits.cpu',
  target: '1000m',
  live: '1',
  class: 'defaulting',
  benign: true,
});
const live = {
  spec: {
    template: {
      spec: { containers: [{ resources: { limits: { cpu: '1' } } }] },
    },
  },
};

testKind(driftDefault, {
  recognises: {
    'an amount in another unit': {
      from: 'argo-cd docs/faq.md',
      given: outOfSync(live),
      context: { drifts: [cpu] },
      cause:
        'Git and the cluster mean the same and spell it differently: spec.template.spec.containers[0].resources.limits.cpu of the Deployment "checkout".',
      quotes: '1',
      steps: ['Write the value', 'ServerSideDiff'],
    },
  },
  ignores: {
    'an amount that differs': {
      given: outOfSync(live),
      context: { drifts: [{ ...cpu, benign: false, class: 'configuration' }] },
    },
  },
});
