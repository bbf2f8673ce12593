import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { statusTooLarge } from './status-too-large';

testKind(statusTooLarge, {
  recognises: {
    'a status that cannot be stored': {
      from: 'argo-cd controller/appcontroller.go:2276',
      given: withCondition(
        'UnknownError',
        'Application status exceeds the Kubernetes resource size limit of 1.5MB',
      ),
      cause:
        'The status of the Application is larger than Kubernetes stores in one object.',
      quotes: 'exceeds the Kubernetes resource size limit',
      steps: ['revisionHistoryLimit', 'Split'],
    },
  },
  ignores: {
    'a manifest that is too large': withCondition(
      'SyncError',
      'metadata.annotations: Too long: may not be more than 262144 bytes',
    ),
  },
});
