import { fluxReason } from '../fluxReason';

export const fluxInstallFailed = fluxReason({
  id: 'flux-install-failed',
  title: 'Chart cannot be installed',
  description:
    'Helm cannot install the release. The message of the condition says why.',
  level: 'apply',
  reasons: ['InstallFailed'],
  sentence: 'Helm cannot install the release',
  nextSteps: [
    { text: 'Correct what the message names: values, chart or cluster.' },
    {
      text: 'Reset the retries of the HelmRelease afterwards if they are used up.',
    },
  ],
});
