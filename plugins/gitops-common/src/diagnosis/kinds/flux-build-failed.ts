import { fluxReason } from '../fluxReason';

export const fluxBuildFailed = fluxReason({
  id: 'flux-build-failed',
  title: 'Overlay cannot be built',
  description:
    'Flux cannot build the manifests of a Kustomization. The message of the condition says which file is at fault.',
  level: 'source',
  reasons: ['BuildFailed'],
  sentence: 'Flux cannot build the manifests',
  nextSteps: [
    {
      text: 'Build the overlay on your machine, and correct the file that the message names.',
    },
  ],
});
