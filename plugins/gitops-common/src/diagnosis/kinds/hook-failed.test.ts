import {
  application,
  node,
  ref,
  withDetail,
  withOperation,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { hookFailed } from './hook-failed';

const job = ref('batch/v1 Job checkout-migrate');
const hook = (hookPhase: string, message: string) => ({
  resource: job,
  hookType: 'PreSync',
  hookPhase,
  message,
});

testKind(hookFailed, {
  recognises: {
    'a migration before the sync': {
      from: 'argo-cd gitops-engine/pkg/sync/sync_context.go:638',
      given: withOperation(
        'Failed',
        'one or more synchronization tasks completed unsuccessfully (retried 2 times).',
        {
          results: [
            hook('Failed', 'Job has reached the specified backoff limit'),
          ],
        },
      ),
      cause:
        'The PreSync hook Job "checkout-migrate" failed: Job has reached the specified backoff limit.',
      quotes: 'backoff limit',
      steps: ['Read the log', 'Correct'],
    },
    'a job that is no hook': {
      from: 'argo-cd gitops-engine/pkg/health/health_job.go',
      given: application({
        health: { status: 'Degraded' },
        resources: [
          {
            resource: job,
            health: {
              status: 'Degraded',
              message: 'Job was active longer than specified deadline',
            },
          },
        ],
      }),
      cause:
        'The Job "checkout-migrate" failed: Job was active longer than specified deadline.',
      quotes: 'active longer',
      steps: ['Read the log'],
    },
  },
  ignores: {
    'a run of a CronJob that a later one has made good': withDetail({
      nodes: [
        node(ref('batch/v1 Job backup-1'), {
          parents: ['cron'],
          createdAt: '2026-03-01T02:00:00Z',
          health: {
            status: 'Degraded',
            message: 'Job has reached the specified backoff limit',
          },
        }),
        node(ref('batch/v1 Job backup-2'), {
          parents: ['cron'],
          createdAt: '2026-03-02T02:00:00Z',
          health: { status: 'Healthy' },
        }),
      ],
    }),
    'a hook that has succeeded': withOperation('Succeeded', 'synced', {
      results: [hook('Succeeded', 'Reached expected number of succeeded pods')],
    }),
    'a hook that the cluster refuses': withOperation('Failed', 'x', {
      results: [
        hook('Failed', 'admission webhook "w" denied the request: no root'),
      ],
    }),
  },
});
