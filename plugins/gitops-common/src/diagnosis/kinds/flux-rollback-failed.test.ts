import { notReady } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { fluxRollbackFailed } from './flux-rollback-failed';

testKind(fluxRollbackFailed, {
  recognises: {
    'its reason, where nothing knows the message': {
      from: 'flux helm-controller api/v2/condition_types.go',
      given: notReady(
        'RollbackFailed',
        'Helm rollback to previous release payments-dev/checkout failed: cannot patch "checkout"',
        'HelmRelease',
      ),
      cause:
        'Helm cannot take the release back: Helm rollback to previous release payments-dev/checkout failed: cannot patch "checkout".',
      quotes: 'Helm rollback to previous rele',
      steps: ['Look at what runs now before a'],
    },
  },
  ignores: {
    'a message that tells the cause': notReady(
      'RollbackFailed',
      'namespaces "payments-dev" not found',
      'HelmRelease',
    ),
    'reconciling that goes on': notReady(
      'Progressing',
      'Helm rollback to previous release payments-dev/checkout failed: cannot patch "checkout"',
      'HelmRelease',
    ),
  },
});
