import { ref, withOperation } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { pruneProtected } from './prune-protected';

const claim = ref('v1 PersistentVolumeClaim data');

testKind(pruneProtected, {
  recognises: {
    'a claim that is kept': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:1458',
      given: withOperation('Succeeded', 'successfully synced', {
        results: [
          {
            resource: claim,
            status: 'PruneSkipped',
            message: 'ignored (no prune)',
          },
        ],
      }),
      cause:
        'Git no longer has the PersistentVolumeClaim "data", and it is marked not to be pruned.',
      quotes: 'ignored (no prune)',
      steps: ['Delete it by hand'],
    },
    'a sync that waits for a word': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:464',
      given: withOperation(
        'Running',
        'waiting for pruning confirmation of /PersistentVolumeClaim/data',
      ),
      role: 'cause',
      cause:
        'The sync waits for a person to confirm that /PersistentVolumeClaim/data may be removed.',
      quotes: 'waiting for pruning confirmation',
      steps: ['Check what would be lost'],
    },
  },
  ignores: {
    'a resource that needs pruning': withOperation('Succeeded', 'synced', {
      results: [{ resource: claim, message: 'ignored (requires pruning)' }],
    }),
  },
});
