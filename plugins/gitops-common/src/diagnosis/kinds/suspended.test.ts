import { application, ref } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { suspended } from './suspended';

const rollout = ref('argoproj.io/v1alpha1 Rollout checkout');

testKind(suspended, {
  recognises: {
    'a rollout that waits at a step': {
      from: 'argo-cd resource_customizations/argoproj.io/Rollout/health.lua',
      given: application({
        health: { status: 'Suspended' },
        resources: [
          {
            resource: rollout,
            health: { status: 'Suspended', message: 'CanaryPauseStep' },
          },
        ],
      }),
      cause: 'The Rollout "checkout" is paused.',
      quotes: 'CanaryPauseStep',
      steps: ['promote or abort'],
    },
    'a Kustomization of Flux': {
      from: 'flux kustomize-controller api/v1 spec.suspend',
      given: application({
        ref: {
          instance: 'flux',
          kind: 'Kustomization',
          namespace: 'a',
          name: 'b',
        },
        syncPolicy: {
          automated: true,
          prune: true,
          selfHeal: true,
          suspended: true,
        },
      }),
      cause:
        'Reconciling this Application is switched off, so changes in Git do not arrive.',
      quotes: 'true',
      steps: ['Find out who', 'Resume'],
    },
  },
  ignores: { 'an Application that is well': application() },
});
