import { drift } from '../__testUtils__/drifts';
import {
  application,
  deployment,
  withOperation,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { syncWaits } from './sync-waits';

const manual = {
  automated: false,
  prune: false,
  selfHeal: false,
  suspended: false,
};
const outOfSync = {
  sync: { status: 'OutOfSync', revisions: ['4f2a9c1'] },
  resources: [{ resource: deployment, sync: 'OutOfSync' }],
};

testKind(syncWaits, {
  recognises: {
    'an Application that people sync': {
      from: 'argo-cd docs/user-guide/auto_sync.md',
      given: application({ ...outOfSync, syncPolicy: manual }),
      cause:
        'Git and cluster differ in the Deployment "checkout", and this Application syncs only when a person asks for it.',
      quotes: 'OutOfSync',
      steps: ['Look at the differences', 'Sync the Application'],
      evidence: 2,
    },
    'a change in the cluster that is not undone': {
      from: 'argo-cd docs/user-guide/auto_sync.md',
      given: {
        ...withOperation('Succeeded', 'successfully synced'),
        ...outOfSync,
        syncPolicy: { ...manual, automated: true },
      },
      cause:
        'Git and cluster differ in the Deployment "checkout", because the cluster was changed after the last sync, and this Application does not undo that (selfHeal is off).',
      quotes: 'OutOfSync',
      steps: ['Look at the differences', 'into Git'],
      evidence: 3,
    },
  },
  ignores: {
    'an Application that syncs by itself': application(outOfSync),
    'a sync that runs': {
      ...withOperation('Running', 'one or more tasks are running'),
      syncPolicy: manual,
    },
    'differences that all mean nothing': {
      given: application({ ...outOfSync, syncPolicy: manual }),
      context: { drifts: [drift({ benign: true })] },
    },
    'one that is what Git says': application({ syncPolicy: manual }),
  },
});
