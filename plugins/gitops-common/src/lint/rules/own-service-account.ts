import { get, podSpecOf } from '../../kubernetes';
import type { Rule } from '../rule';

export const ownServiceAccount: Rule = {
  id: 'own-service-account',
  severity: 'warning',
  description:
    'Pods run as a ServiceAccount of their own: what is granted to "default" is granted to every pod of the namespace that names none.',
  remediation:
    'Create a ServiceAccount for the workload and name it in serviceAccountName.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check({ value }) {
    const pod = podSpecOf(value);
    // The API server still reads the old key where the new one is absent.
    const account =
      get(pod?.value, 'serviceAccountName') ||
      get(pod?.value, 'serviceAccount');
    return pod && (!account || account === 'default')
      ? [
          {
            path: `${pod.path}.serviceAccountName`,
            message:
              'The pod runs as the ServiceAccount "default", which it shares with others of the namespace.',
          },
        ]
      : [];
  },
};
