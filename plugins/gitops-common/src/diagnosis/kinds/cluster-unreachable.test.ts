import {
  event,
  ref,
  withCondition,
  withFailedSync,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { clusterUnreachable } from './cluster-unreachable';

const prod = (message: string) => ({
  ...withCondition('ComparisonError', message),
  destination: { server: 'https://10.1.2.3:6443' },
});

testKind(clusterUnreachable, {
  recognises: {
    'a certificate that has expired': {
      from: 'go crypto/x509',
      given: withCondition(
        'ComparisonError',
        'Failed to load live state: failed to get cluster info for "https://10.40.0.2": error synchronizing cache state : failed to get server version: Get "https://10.40.0.2/version?timeout=32s": tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
      ),
      cause:
        'The controller cannot reach the cluster of the instance "main": the controller does not trust its certificate.',
      quotes: 'x509',
      steps: ['platform team'],
      sharedCause: 'cluster-unreachable:main/in-cluster',
    },
    'an API server that does not answer': {
      from: 'argo-cd gitops-engine/pkg/cache/cluster.go; #9233',
      given: prod(
        'Failed to load live state: failed to get cluster info for "https://10.1.2.3:6443": error synchronizing cache state : failed to sync cluster https://10.1.2.3:6443: failed to get server version: Get "https://10.1.2.3:6443/version?timeout=32s": dial tcp 10.1.2.3:6443: i/o timeout',
      ),
      cause:
        'The controller cannot reach the cluster "https://10.1.2.3:6443": its API server does not answer.',
      quotes: 'i/o timeout',
      steps: ['API server and the network', 'nothing in Git'],
      sharedCause: 'cluster-unreachable:https://10.1.2.3:6443',
    },
    'credentials that ran out': {
      from: 'argo-cd #22757',
      given: prod(
        'Failed to load live state: the server has asked for the client to provide credentials',
      ),
      cause:
        'The controller cannot reach the cluster "https://10.1.2.3:6443": it does not accept the credentials of the controller.',
      quotes: 'provide credentials',
      steps: ['renew'],
      sharedCause: 'cluster-unreachable:https://10.1.2.3:6443',
    },
    'a helper for credentials that fails': {
      from: 'argo-cd #27906',
      given: prod(
        'Failed to load live state: failed to get cluster info for "https://10.1.2.3:6443": Get "https://10.1.2.3:6443/version": getting credentials: exec: executable argocd-k8s-auth failed with exit code 20',
      ),
      cause:
        'The controller cannot reach the cluster "https://10.1.2.3:6443": it does not accept the credentials of the controller.',
      quotes: 'argocd-k8s-auth failed',
      steps: ['renew'],
      sharedCause: 'cluster-unreachable:https://10.1.2.3:6443',
    },
  },
  ignores: {
    'what the program of a hook says': withFailedSync(
      'container main failed: dial tcp 10.0.0.5:5432: connect: connection refused',
      ref('batch/v1 Job migrate'),
      { hookType: 'PreSync', hookPhase: 'Failed' },
    ),
    'a probe that is refused': withPods({
      status: { state: { running: {} } },
      events: [
        event(
          'Unhealthy',
          'Readiness probe failed: Get "http://10.2.3.4:8080/api": dial tcp 10.2.3.4:8080: connect: connection refused',
        ),
      ],
    }),
    'a forge that does not answer': prod(
      'Failed to load target state: failed to list refs: Get "https://git.acme.dev/x/info/refs?service=git-upload-pack": dial tcp 10.9.9.9:443: i/o timeout',
    ),
  },
});
