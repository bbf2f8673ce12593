import { withCondition, withFailedSync } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { repoServerDown } from './repo-server-down';

testKind(repoServerDown, {
  recognises: {
    'a connection that is refused': {
      from: 'argo-cd #4174; grpc-go internal/transport',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unavailable desc = connection error: desc = "transport: Error while dialing: dial tcp 10.96.12.3:8081: connect: connection refused"',
      ),
      cause:
        'The repo server of the instance "main" does not answer, so the target state cannot be told.',
      quotes: '10.96.12.3:8081',
      steps: ['Wait a few minutes', 'Ask the platform team'],
      sharedCause: 'repo-server-down:main',
    },
    'an answer that takes too long': {
      from: 'argo-cd #4174',
      given: withCondition(
        'ComparisonError',
        'Failed to load target state: rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      ),
      cause:
        'The repo server of the instance "main" did not answer in time, so the target state cannot be told.',
      quotes: 'context deadline exceeded',
      steps: ['Wait a few minutes'],
      sharedCause: 'repo-server-down:main',
    },
  },
  ignores: {
    'an admission webhook that does not answer': withFailedSync(
      'Internal error occurred: failed calling webhook "w.acme.dev": failed to call webhook: Post "https://w.acme.svc:8081/validate": context deadline exceeded',
    ),
    'a cluster that does not answer': withCondition(
      'ComparisonError',
      'Failed to load live state: failed to get cluster info for "https://10.1.2.3": rpc error: code = Unavailable desc = connection error',
    ),
  },
});
