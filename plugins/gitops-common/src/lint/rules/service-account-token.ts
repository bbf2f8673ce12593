import { get, podSpecOf } from '../../kubernetes';
import type { Rule } from '../rule';

export const serviceAccountToken: Rule = {
  id: 'service-account-token',
  severity: 'warning',
  description:
    'Pods get no token for the Kubernetes API unless they use it: automountServiceAccountToken is false in the pod or in its ServiceAccount.',
  remediation: 'Set automountServiceAccountToken to false in the pod.',
  appliesTo: ({ value }) => podSpecOf(value) !== undefined,
  check(manifest, { manifests }) {
    const pod = podSpecOf(manifest.value);
    const own = get(pod?.value, 'automountServiceAccountToken');
    const account = get(pod?.value, 'serviceAccountName');
    const ofAccount = manifests.find(
      ({ ref }) =>
        ref.kind === 'ServiceAccount' &&
        ref.name === account &&
        ref.namespace === manifest.ref.namespace,
    );
    const mounted =
      own ?? get(ofAccount?.value, 'automountServiceAccountToken') ?? true;
    return pod && mounted !== false
      ? [
          {
            path: `${pod.path}.automountServiceAccountToken`,
            message:
              'The pod gets a token for the Kubernetes API that it may not need.',
          },
        ]
      : [];
  },
};
