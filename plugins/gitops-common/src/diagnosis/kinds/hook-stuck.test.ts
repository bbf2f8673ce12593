import { withOperation } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { hookStuck } from './hook-stuck';

testKind(hookStuck, {
  recognises: {
    'a hook that does not end': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:427; #6880',
      given: withOperation(
        'Running',
        'waiting for completion of hook batch/Job/checkout-migrate and 1 more hooks',
      ),
      cause:
        'The sync has been waiting since 2026-03-02 09:20 UTC for the completion of hook Job "checkout-migrate" and 1 more.',
      quotes: 'waiting for completion of hook',
      steps: ['Look at the pods', 'Terminate the operation'],
    },
    'a resource that is not deleted': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:475; #9018',
      given: withOperation(
        'Running',
        'waiting for deletion of /Service/checkout',
      ),
      cause:
        'The sync has been waiting since 2026-03-02 09:20 UTC for the deletion of the Service "checkout".',
      quotes: 'waiting for deletion of',
      steps: ['finalizers'],
    },
  },
  ignores: {
    'a sync that has been waiting for 20 seconds': withOperation(
      'Running',
      'waiting for healthy state of apps/Deployment/checkout',
      { startedAt: '2026-03-02T09:59:40Z' },
    ),
    'a sync that waited and is over': withOperation(
      'Succeeded',
      'waiting for healthy state of apps/Deployment/checkout',
    ),
  },
});
