import { deployment, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { ssaConflict } from './ssa-conflict';

testKind(ssaConflict, {
  recognises: {
    'a number of replicas that an autoscaler sets': {
      from: 'argo-cd PR 25561; kubernetes apimachinery managedfields',
      given: withFailedSync(
        'Apply failed with 1 conflict: conflict with "kube-controller-manager" with subresource "scale" using apps/v1: .spec.replicas',
        deployment,
      ),
      cause:
        'The Deployment "checkout" has fields that "kube-controller-manager" owns: .spec.replicas.',
      quotes: 'Apply failed with 1 conflict',
      steps: ['remove them from Git', 'take them over'],
    },
    'several fields': {
      from: 'kubernetes apimachinery managedfields',
      given: withFailedSync(
        'Apply failed with 2 conflicts: conflicts with "kubectl-edit" using apps/v1:\n- .spec.paused\n- .spec.minReadySeconds',
        deployment,
      ),
      cause:
        'The Deployment "checkout" has fields that "kubectl-edit" owns: .spec.paused, .spec.minReadySeconds.',
      quotes: 'Apply failed with 2 conflicts',
      steps: ['remove them from Git'],
    },
  },
  ignores: {
    'an object that was changed meanwhile': withFailedSync(
      'Operation cannot be fulfilled on deployments.apps "checkout": the object has been modified; please apply your changes to the latest version and try again',
    ),
  },
});
