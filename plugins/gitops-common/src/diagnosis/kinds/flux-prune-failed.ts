import { fluxReason } from '../fluxReason';

export const fluxPruneFailed = fluxReason({
  id: 'flux-prune-failed',
  title: 'Something cannot be removed',
  description: 'Flux cannot remove an object that Git no longer has.',
  level: 'apply',
  reasons: ['PruneFailed'],
  sentence: 'Flux cannot remove what Git no longer has',
  nextSteps: [
    {
      text: 'Look at the finalizers of the objects that the message names, and at what should remove them.',
    },
  ],
});
