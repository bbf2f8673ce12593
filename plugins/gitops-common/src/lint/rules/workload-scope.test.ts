import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { deployment, object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { workloadScope } from './workload-scope';

const FOLDER = 'environments/dev/workloads/payments/checkout';

testRule(workloadScope, {
  standards: exampleStandards(),
  valid: {
    'what a workload consists of': {
      [`${FOLDER}/deployment.yaml`]: deployment(),
    },
    'a kind of its own that only begins like those of the cluster': {
      [`${FOLDER}/database.yaml`]: object(
        'postgresql.cnpg.io/v1',
        'Cluster',
        {},
      ),
    },
    'an object of the cluster that the platform team keeps': {
      'platform/role.yaml': object(
        'rbac.authorization.k8s.io/v1',
        'ClusterRole',
        {},
      ),
    },
  },
  invalid: {
    'rights and limits in the folder of a workload': {
      given: {
        [`${FOLDER}/a.yaml`]: object(
          'rbac.authorization.k8s.io/v1',
          'ClusterRole',
          {},
        ),
        [`${FOLDER}/b.yaml`]: object('v1', 'ResourceQuota', {}),
        [`${FOLDER}/c.yaml`]: object('kyverno.io/v1', 'ClusterPolicy', {}),
        [`${FOLDER}/d.yaml`]: object(
          'argoproj.io/v1alpha1',
          'ApplicationSet',
          {},
        ),
      },
      hits: [
        {
          path: 'kind',
          message: 'The ClusterRole "checkout" is not a workload\'s to set.',
        },
        {
          path: 'kind',
          message: 'The ResourceQuota "checkout" is not a workload\'s to set.',
        },
        {
          path: 'kind',
          message: 'The ClusterPolicy "checkout" is not a workload\'s to set.',
        },
        {
          path: 'kind',
          message: 'The ApplicationSet "checkout" is not a workload\'s to set.',
        },
      ],
    },
  },
});
