import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { repoUnreachable } from './repo-unreachable';

testKind(repoUnreachable, {
  recognises: {
    'a fetch that takes too long': {
      from: 'argo-cd util/exec/exec.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = `git fetch origin --tags --force --prune` failed timeout after 1m30s',
      ),
      cause:
        'The controller cannot reach https://git.acme.dev/platform/gitops.git over the network.',
      quotes: 'failed timeout after',
      steps: ['forge or registry is up'],
    },
    'a host without address': {
      from: 'argo-cd util/git/client.go; go net/dial.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = failed to list refs: Get "https://git.acme.dev/platform/gitops.git/info/refs?service=git-upload-pack": dial tcp: lookup git.acme.dev on 10.96.0.10:53: no such host',
      ),
      cause:
        'The controller cannot reach https://git.acme.dev/platform/gitops.git over the network.',
      quotes: 'no such host',
      steps: ['is up', 'name resolution'],
      sharedCause: 'repo-unreachable:git.acme.dev',
    },
    'a certificate of a private authority': {
      from: 'go crypto/x509/verify.go',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: rpc error: code = Unknown desc = failed to list refs: Get "https://git.acme.dev/x/info/refs?service=git-upload-pack": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      ),
      cause:
        'The controller does not trust the certificate of https://git.acme.dev/platform/gitops.git.',
      quotes: 'unknown authority',
      steps: ['certificate authority'],
      sharedCause: 'repo-unreachable:git.acme.dev',
    },
  },
  ignores: {
    'a cluster that does not answer': withCondition(
      'ComparisonError',
      'Failed to load live state: failed to get cluster info for "https://10.1.2.3:6443": error synchronizing cache state : Get "https://10.1.2.3:6443/version?timeout=32s": dial tcp 10.1.2.3:6443: i/o timeout',
    ),
    'the repo server of Argo CD': withCondition(
      'ComparisonError',
      'Failed to load target state: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.96.3.4:8081: connect: connection refused"',
    ),
  },
});
