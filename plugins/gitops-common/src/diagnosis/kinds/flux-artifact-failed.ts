import { fluxReason } from '../fluxReason';

export const fluxArtifactFailed = fluxReason({
  id: 'flux-artifact-failed',
  title: 'Source has no artifact',
  description:
    'The source that a Kustomization or HelmRelease reads, such as a GitRepository or a HelmChart, has nothing to read yet or cannot be fetched.',
  level: 'source',
  reasons: ['ArtifactFailed'],
  sentence: 'Flux cannot get what the source has fetched',
  nextSteps: [
    {
      text: 'Look at the conditions of the source that it names to see why it has fetched nothing.',
    },
  ],
});
