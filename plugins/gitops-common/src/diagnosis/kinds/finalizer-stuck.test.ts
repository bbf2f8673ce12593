import { application, withCondition } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { finalizerStuck } from './finalizer-stuck';

testKind(finalizerStuck, {
  recognises: {
    'a deletion that failed': {
      from: 'argo-cd #12493; docs/faq.md',
      given: {
        ...withCondition(
          'DeletionError',
          'Application.argoproj.io "checkout-dev" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted',
        ),
        deletingSince: '2026-03-02T09:00:00Z',
      },
      cause:
        'The Application cannot be deleted: Application.argoproj.io "checkout-dev" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted.',
      quotes: 'no new finalizers',
      steps: ['Look at which', 'Repair', 'platform team'],
      evidence: 2,
    },
    'a deletion that takes an hour': {
      from: 'argo-cd docs/faq.md',
      given: application({ deletingSince: '2026-03-02T09:00:00Z' }),
      cause: 'The Application has been in deletion since 2026-03-02 09:00 UTC.',
      quotes: '2026-03-02T09:00:00Z',
      steps: ['Look at which'],
    },
  },
  ignores: {
    'a deletion that has just begun': application({
      deletingSince: '2026-03-02T09:59:00Z',
    }),
  },
});
