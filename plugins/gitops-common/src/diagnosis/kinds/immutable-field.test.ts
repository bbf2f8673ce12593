import { deployment, ref, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { immutableField } from './immutable-field';

testKind(immutableField, {
  recognises: {
    'parameters of a storage class': {
      from: 'kubernetes pkg/apis/storage/validation/validation.go',
      given: withFailedSync(
        'StorageClass.storage.k8s.io "fast" is invalid: parameters: Forbidden: updates to parameters are forbidden.',
        ref('storage.k8s.io/v1 StorageClass fast'),
      ),
      cause:
        'The change in Git touches parameters of the StorageClass "fast", which cannot be changed in an object that is there.',
      quotes: 'parameters',
      steps: ['Take the change'],
    },
    'the selector of a Deployment': {
      from: 'argo-helm #3571; kubernetes apimachinery validation',
      given: withFailedSync(
        'Deployment.apps "checkout" is invalid: spec.selector: Invalid value: v1.LabelSelector{MatchLabels:map[string]string{"app":"x"}}: field is immutable',
        deployment,
      ),
      cause:
        'The change in Git touches spec.selector of the Deployment "checkout", which cannot be changed in an object that is there.',
      quotes: 'field is immutable',
      steps: ['Take the change', 'new name', 'platform team'],
    },
    'the claims of a StatefulSet': {
      from: 'zitadel-charts #348; kubernetes apps/validation',
      given: withFailedSync(
        "StatefulSet.apps \"db\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden",
        ref('apps/v1 StatefulSet db'),
      ),
      cause:
        'The change in Git touches spec of the StatefulSet "db", which cannot be changed in an object that is there.',
      quotes: 'updates to statefulset spec',
      steps: ['Take the change'],
    },
    'the size of a claim': {
      from: 'kubernetes pkg/apis/core/validation/validation.go',
      given: withFailedSync(
        'PersistentVolumeClaim "data" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than previous value',
        ref('v1 PersistentVolumeClaim data'),
      ),
      cause:
        'The change in Git touches spec.resources.requests.storage of the PersistentVolumeClaim "data", which cannot be changed in an object that is there.',
      quotes: 'can not be less',
      steps: ['Take the change'],
    },
    'the address of a Service': {
      from: 'argo-cd #5882',
      given: withFailedSync(
        'Service "checkout" is invalid: spec.clusterIPs[0]: Invalid value: []string{"None"}: may not change once set',
        ref('v1 Service checkout'),
      ),
      cause:
        'The change in Git touches spec.clusterIPs[0] of the Service "checkout", which cannot be changed in an object that is there.',
      quotes: 'may not change once set',
      steps: ['Take the change'],
    },
  },
  ignores: {
    'a value that is not valid at all': withFailedSync(
      'Deployment.apps "checkout" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0',
    ),
  },
});
