import { application, deployment, ref } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { pruneNeeded } from './prune-needed';

const map = ref('v1 ConfigMap checkout-old');
const manual = {
  automated: false,
  prune: false,
  selfHeal: false,
  suspended: false,
};
const operation = {
  phase: 'Succeeded',
  message: 'successfully synced (no more tasks)',
  revisions: ['4f2a9c1'],
  results: [
    {
      resource: map,
      status: 'PruneSkipped',
      message: 'ignored (requires pruning)',
    },
  ],
};

testKind(pruneNeeded, {
  recognises: {
    'a resource that a sync left alone': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:1456',
      given: application({
        sync: { status: 'OutOfSync', revisions: ['4f2a9c1'] },
        syncPolicy: manual,
        resources: [
          { resource: deployment, sync: 'Synced' },
          { resource: map, sync: 'OutOfSync', requiresPruning: true },
        ],
        operation,
      }),
      cause:
        'The cluster still has the ConfigMap "checkout-old", which Git no longer has, and this Application does not prune by itself.',
      quotes: 'ignored (requires pruning)',
      steps: ['Check that nothing uses it', 'Sync with prune'],
      evidence: 2,
    },
  },
  ignores: {
    'an outcome of the past': application({
      resources: [{ resource: deployment, sync: 'Synced' }],
      operation,
    }),
    'an Application that prunes by itself': application({
      sync: { status: 'OutOfSync', revisions: ['4f2a9c1'] },
      resources: [{ resource: map, sync: 'OutOfSync', requiresPruning: true }],
    }),
  },
});
