import {
  application,
  deployment,
  ref,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { progressDeadline } from './progress-deadline';

const late = {
  status: 'Degraded',
  message: 'Deployment "checkout" exceeded its progress deadline',
};
const changes = {
  health: { status: 'Degraded' },
  resources: [{ resource: deployment, sync: 'Synced', health: late }],
};

testKind(progressDeadline, {
  recognises: {
    'why a rollout was taken back': {
      from: 'argo-rollouts utils/conditions',
      given: application({
        health: { status: 'Degraded', since: '2026-03-02T09:30:00Z' },
        resources: [
          {
            resource: ref('argoproj.io/v1alpha1 Rollout checkout'),
            sync: 'Synced',
            health: {
              status: 'Degraded',
              message:
                'RolloutAborted: Rollout aborted update to revision 8: Metric "success-rate" assessed Failed',
            },
          },
        ],
      }),
      cause:
        'The update of the Rollout "checkout" was taken back: Rollout aborted update to revision 8: Metric "success-rate" assessed Failed.',
      quotes: 'success-rate',
      steps: ['Refresh'],
    },
    'a Deployment whose pods were not read': {
      from: 'argo-cd gitops-engine/pkg/health/health_deployment.go:42',
      given: application(changes),
      cause:
        'The new pods of the Deployment "checkout" did not become ready in time.',
      quotes: 'exceeded its progress deadline',
      steps: ['Refresh this Application', 'last healthy revision'],
    },
  },
  ignores: {
    'a Deployment whose pods tell why': withPods({
      changes,
      status: {
        state: {
          waiting: {
            reason: 'CreateContainerConfigError',
            message: 'secret "db" not found',
          },
        },
      },
    }),
    'a Deployment that gets on': application({
      health: { status: 'Progressing', since: '2026-03-02T09:58:00Z' },
      resources: [
        {
          resource: deployment,
          health: {
            status: 'Progressing',
            message:
              'Waiting for rollout to finish: 1 out of 2 new replicas have been updated...',
          },
        },
      ],
    }),
  },
});
