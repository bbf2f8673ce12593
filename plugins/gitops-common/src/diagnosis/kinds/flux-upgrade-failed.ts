import { fluxReason } from '../fluxReason';

export const fluxUpgradeFailed = fluxReason({
  id: 'flux-upgrade-failed',
  title: 'Chart cannot be upgraded',
  description:
    'Helm cannot upgrade the release. The message of the condition says why; the earlier release may still run.',
  level: 'apply',
  reasons: ['UpgradeFailed'],
  sentence: 'Helm cannot upgrade the release',
  nextSteps: [
    { text: 'Correct what the message names: values, chart or cluster.' },
    { text: 'Revert the change in Git if it is not needed now.' },
  ],
});
