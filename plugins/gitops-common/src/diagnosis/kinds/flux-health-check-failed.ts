import { fluxReason } from '../fluxReason';

export const fluxHealthCheckFailed = fluxReason({
  id: 'flux-health-check-failed',
  title: 'Not healthy in time',
  description:
    'What was applied did not become healthy within the timeout of the Kustomization. Why is told by the resources that the message names.',
  level: 'runtime',
  reasons: ['HealthCheckFailed'],
  sentence: 'What was applied did not become healthy in time',
  nextSteps: [
    {
      text: 'Look at the pods and events of the resources that the message names.',
    },
    { text: 'Raise the timeout of the Kustomization if they only take long.' },
  ],
});
