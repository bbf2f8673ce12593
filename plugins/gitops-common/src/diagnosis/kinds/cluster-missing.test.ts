import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { clusterMissing } from './cluster-missing';

const invalid = (message: string) => withCondition('InvalidSpecError', message);
const steps = ["Correct the cluster in the Application's destination"];

testKind(clusterMissing, {
  recognises: {
    'a name that no cluster has': {
      from: 'argo-cd util/argo/argo.go:1091',
      given: invalid(
        'application destination spec for checkout-dev is invalid: unable to find destination server: there are no clusters with this name: prod-eu',
      ),
      cause: 'The controller knows no cluster named "prod-eu".',
      quotes: 'no clusters with this name: prod-eu',
      steps,
    },
    'a name that several have': {
      from: 'argo-cd util/argo/argo.go:1100',
      given: invalid('there are 2 clusters with the same name: [a b]'),
      cause:
        'The controller knows 2 clusters of the name that the destination has, so it cannot choose.',
      quotes: 'there are 2 clusters',
      steps,
    },
    'a cluster that is switched off': {
      from: 'argo-cd util/db/cluster.go:254',
      given: invalid('cluster "in-cluster" is disabled'),
      cause: 'The cluster "in-cluster" is switched off at the controller.',
      quotes: 'is disabled',
      steps,
    },
    'a destination with name and server': {
      from: 'argo-cd util/argo/argo.go:1105',
      given: invalid(
        "application destination can't have both name and server defined: prod https://10.0.0.1",
      ),
      cause:
        'The destination names its cluster twice, by name and by server, and only one of them may be set.',
      quotes: "can't have both name and server",
      steps,
    },
  },
  ignores: {
    'a cluster that is known and does not answer': withCondition(
      'ComparisonError',
      'Failed to load live state: failed to get cluster info for "https://10.1.2.3": dial tcp 10.1.2.3:443: i/o timeout',
    ),
  },
});
