import { ref, withFailedSync, withOperation } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { opTimeout } from './op-timeout';

testKind(opTimeout, {
  recognises: {
    'a sync that took too long': {
      from: 'argo-cd controller/appcontroller.go:1544',
      given: withOperation(
        'Failed',
        'operation is terminating due to timeout, triggered by controller sync timeout. Retrying attempt #2 at 9:41AM.',
        {
          results: [
            {
              resource: ref('batch/v1 Job migrate'),
              hookType: 'PreSync',
              hookPhase: 'Terminating',
              message: 'running',
            },
          ],
        },
      ),
      cause:
        'The sync took longer than the controller allows, while the Job "migrate" was running.',
      quotes: 'terminating due to timeout',
      steps: ['Look at the pods', 'Sync again'],
    },
    'a sync that a person ended': {
      from: 'argo-cd controller/appcontroller.go',
      given: withOperation('Failed', 'Operation terminated'),
      cause: 'The sync was ended before it was done.',
      quotes: 'Operation terminated',
      steps: ['Look for the resource'],
    },
  },
  ignores: {
    'a sync whose cause is known': {
      ...withFailedSync('namespaces "x" not found'),
      conditions: [{ type: 'SyncError', message: 'Operation terminated' }],
    },
  },
});
