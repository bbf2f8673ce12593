import { ref, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { crdMissing } from './crd-missing';

const secret = ref('external-secrets.io/v1 ExternalSecret checkout');
const steps = [
  'versions of the kind',
  'Install',
  'SkipDryRunOnMissingResource',
];

testKind(crdMissing, {
  recognises: {
    'a version that Kubernetes itself has given up': {
      from: 'kubernetes apimachinery/pkg/api/meta/errors.go',
      given: withFailedSync(
        'no matches for kind "PodDisruptionBudget" in version "policy/v1beta1"',
        ref('policy/v1beta1 PodDisruptionBudget checkout'),
      ),
      cause:
        'The cluster does not have the kind PodDisruptionBudget (policy/v1beta1): this version of Kubernetes has it in another version, or no longer.',
      quotes: 'policy/v1beta1',
      steps: ['correct the apiVersion'],
    },
    'the wording of Argo CD': {
      from: 'argo-cd util/argo/argo.go:50',
      given: withFailedSync(
        'The Kubernetes API could not find external-secrets.io/ExternalSecret for requested resource payments-dev/checkout. Make sure the "ExternalSecret" CRD is installed on the destination cluster.',
        secret,
      ),
      cause:
        'The cluster does not know the kind external-secrets.io/ExternalSecret: its definition is not installed, or not in this version.',
      quotes: 'could not find external-secrets.io/ExternalSecret',
      steps,
    },
    'another version': {
      from: 'argo-cd util/argo/argo.go:52',
      given: withFailedSync(
        'The Kubernetes API could not find version "v1" of external-secrets.io/ExternalSecret for requested resource payments-dev/checkout. Version "v1beta1" of external-secrets.io/ExternalSecret is installed on the destination cluster.',
        secret,
      ),
      cause:
        'The cluster knows external-secrets.io/ExternalSecret, and not in the version "v1": it has "v1beta1".',
      quotes: 'could not find version "v1"',
      steps,
    },
    'the wording of the API server': {
      from: 'argo-cd #6489',
      given: withFailedSync(
        'the server could not find the requested resource',
        secret,
      ),
      cause:
        'The cluster does not know the kind external-secrets.io/ExternalSecret: its definition is not installed, or not in this version.',
      quotes: 'could not find the requested resource',
      steps,
    },
    'the wording of the client': {
      from: 'argo-cd #6727; apimachinery meta/errors.go',
      given: withFailedSync(
        'resource mapping not found for name: "x" namespace: "y" from "z": no matches for kind "ServiceMonitor" in version "monitoring.coreos.com/v1"',
      ),
      cause:
        'The cluster does not know the kind ServiceMonitor (monitoring.coreos.com/v1): its definition is not installed, or not in this version.',
      quotes: 'no matches for kind "ServiceMonitor"',
      steps,
    },
  },
  ignores: {
    'an object that is not there': withFailedSync('configmaps "x" not found'),
  },
});
