import { fluxReason } from '../fluxReason';

export const fluxReconciliationFailed = fluxReason({
  id: 'flux-reconciliation-failed',
  title: 'Manifests cannot be applied',
  description:
    'Flux cannot apply the manifests. The message of the condition says which one, and why.',
  level: 'apply',
  reasons: ['ReconciliationFailed'],
  sentence: 'Flux cannot apply the manifests',
  nextSteps: [{ text: 'Correct the manifest that the message names in Git.' }],
});
