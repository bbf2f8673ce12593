import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { signature } from './signature';

testKind(signature, {
  recognises: {
    'a commit without signature': {
      from: 'argo-cd controller/state.go',
      given: withCondition(
        'ComparisonError',
        'GIT/GPG: Failed verifying revision 4f2a9c1d by checkout@acme.dev: unsigned (key_id=)',
      ),
      cause:
        'The revision "4f2a9c1d" is not signed, and the project wants signed commits.',
      quotes: 'Failed verifying revision 4f2a9c1d',
      steps: ['Sign a new commit', 'Ask the platform team'],
    },
    'a key that is not allowed': {
      from: 'argo-cd controller/state.go',
      given: withCondition(
        'ComparisonError',
        'GIT/GPG: Failed verifying revision 4f2a9c1d by x: signed with unallowed key (key_id=D56C4FCA57A46444)',
      ),
      cause:
        'The revision "4f2a9c1d" does not pass the verification of its signature: GIT/GPG: Failed verifying revision 4f2a9c1d by x: signed with unallowed key (key_id=D56C4FCA57A46444).',
      quotes: 'signed with unallowed key',
      steps: ['Check who signed'],
    },
    'the older wording': {
      from: 'argo-cd v2 controller/state.go',
      given: withCondition(
        'ComparisonError',
        'Target revision 4f2a9c1d in Git is not signed, but a signature is required',
      ),
      cause:
        'The revision "4f2a9c1d" is not signed, and the project wants signed commits.',
      quotes: 'is not signed, but a signature',
      steps: ['Sign a new commit'],
    },
  },
  ignores: {
    'a certificate that was signed by nobody known': withCondition(
      'ComparisonError',
      'Failed to load target state: failed to list refs: x509: certificate signed by unknown authority',
    ),
  },
});
