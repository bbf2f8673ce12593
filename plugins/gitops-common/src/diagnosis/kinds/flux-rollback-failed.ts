import { fluxReason } from '../fluxReason';

export const fluxRollbackFailed = fluxReason({
  id: 'flux-rollback-failed',
  title: 'Release cannot be rolled back',
  description:
    'An upgrade failed, and Helm cannot go back to the earlier release either. What runs may be neither.',
  level: 'apply',
  reasons: ['RollbackFailed', 'UninstallFailed'],
  sentence: 'Helm cannot take the release back',
  nextSteps: [
    { text: 'Look at what runs now before anything else is changed.' },
    {
      text: 'Correct what the message names, then let the HelmRelease reconcile again.',
    },
  ],
});
