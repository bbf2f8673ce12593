import { deployment, pod } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { barePod } from './bare-pod';

testRule(barePod, {
  valid: {
    'a pod of a Deployment': [deployment()],
    'a pod that has an owner': [
      pod({}, { ownerReferences: [{ kind: 'ReplicaSet', name: 'x' }] }),
    ],
  },
  invalid: {
    'a pod that stands alone': {
      given: [pod()],
      hits: [{ path: 'kind', message: 'The pod "checkout" stands alone.' }],
    },
  },
});
