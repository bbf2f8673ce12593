import { withOperation } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { syncWindow } from './sync-window';

testKind(syncWindow, {
  recognises: {
    'a sync that waits for the window': {
      from: 'argo-cd controller/sync.go:126',
      given: withOperation('Running', 'Sync operation blocked by sync window'),
      cause:
        'A sync window of the project "payments" keeps the Application from syncing now.',
      quotes: 'blocked by sync window',
      steps: ['Wait until', 'manual sync'],
    },
  },
  ignores: {
    'a sync that runs': withOperation(
      'Running',
      'waiting for completion of hook batch/Job/migrate',
    ),
  },
});
