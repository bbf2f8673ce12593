import {
  deployment,
  event,
  replicaSet,
  treeOf,
  withDetail,
  withFailedSync,
  withOperation,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { limitrangePsa } from './limitrange-psa';

const refused = (message: string) =>
  withDetail({
    nodes: treeOf([], { status: 'Progressing' }),
    events: [event('FailedCreate', message, { resource: replicaSet })],
  });

testKind(limitrangePsa, {
  recognises: {
    'pods that may gain privileges': {
      from: 'kubernetes pod-security-admission/admission/admission.go',
      given: refused(
        'Error creating: pods "checkout-7c9d8b5f46-x" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "checkout" must set securityContext.allowPrivilegeEscalation=false)',
      ),
      cause:
        'The pods of the Deployment "checkout" are not taken at the Pod Security level "restricted:latest": allowPrivilegeEscalation != false (container "checkout" must set securityContext.allowPrivilegeEscalation=false).',
      quotes: 'violates PodSecurity',
      steps: ['security context', 'exception'],
    },
    'a warning of a sync that succeeded': {
      from: 'kubernetes pod-security-admission/admission/admission.go',
      given: withOperation('Succeeded', 'successfully synced', {
        results: [
          {
            resource: deployment,
            status: 'Synced',
            message:
              'Warning: would violate PodSecurity "restricted:latest": seccompProfile (pod or container must set it)',
          },
        ],
      }),
      role: 'warning',
      cause:
        'The pods of the Deployment "checkout" would not be taken at the Pod Security level "restricted:latest": seccompProfile (pod or container must set it).',
      quotes: 'would violate PodSecurity',
      steps: ['security context'],
    },
    'a limit above what the namespace allows': {
      from: 'kubernetes plugin/pkg/admission/limitranger/admission.go',
      given: refused(
        'Error creating: pods "checkout-7c9d8b5f46-x" is forbidden: maximum memory usage per Container is 1Gi, but limit is 2Gi',
      ),
      cause:
        'The pods of the Deployment "checkout" do not keep to the limits of the namespace: maximum memory usage per Container is 1Gi, but limit is 2Gi.',
      quotes: 'maximum memory usage per Container',
      steps: ['Bring requests and limits'],
    },
  },
  ignores: {
    'a quota': withFailedSync(
      'pods "x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=5, limited: pods=5',
    ),
  },
});
