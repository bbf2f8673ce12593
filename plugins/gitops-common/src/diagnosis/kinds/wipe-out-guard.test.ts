import { withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { wipeOutGuard } from './wipe-out-guard';

testKind(wipeOutGuard, {
  recognises: {
    'a folder without manifests': {
      from: 'argo-cd controller/appcontroller.go:2439; #10987',
      given: withCondition(
        'SyncError',
        'Skipping sync attempt to [4f2a9c1]: auto-sync will wipe out all resources',
      ),
      cause:
        'The target state is empty, and syncing it would remove every resource of the Application: "environments/dev/workloads/payments/checkout" at "main" holds no manifest.',
      quotes: 'will wipe out all resources',
      steps: ['Check path and target revision', 'Revert', 'Decommission'],
    },
  },
  ignores: {
    'a sync that failed': withCondition(
      'SyncError',
      'Failed last sync attempt to [4f2a9c1]: one or more objects failed to apply, reason: x (retried 5 times).',
    ),
  },
});
