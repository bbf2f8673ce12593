import {
  node,
  pod,
  withDetail,
  withPods,
  release,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { oom } from './oom';

const spec = { resources: { limits: { memory: '256Mi' } } };
const killed = {
  exitCode: 137,
  reason: 'OOMKilled',
  finishedAt: '2026-03-02T09:50:00Z',
};
const looping = {
  waiting: {
    reason: 'CrashLoopBackOff',
    message:
      'back-off 5m0s restarting failed container=checkout pod=checkout-7c9d8b5f46-x2x4z_payments-dev(4d3)',
  },
};

testKind(oom, {
  recognises: {
    'a crash loop after the kernel ended the container, once for all pods': {
      from: 'argo-cd gitops-engine/pkg/health/health_pod.go',
      given: withPods({
        names: [pod.name, 'checkout-7c9d8b5f46-q9q9q'],
        spec,
        status: {
          restartCount: 8,
          state: looping,
          lastState: { terminated: killed },
        },
      }),
      context: { release },
      cause:
        'The container "checkout" of the Deployment "checkout" was ended because it used more memory than its limit of 256Mi.',
      quotes: 'OOMKilled',
      steps: ['memory use over time', 'from 256Mi to 512Mi'],
      edits: { 'resources.memoryLimit': '512Mi' },
      evidence: 2,
    },
    'a container that has just been ended': {
      from: 'argo-cd gitops-engine/pkg/health/health_pod.go',
      given: withPods({ status: { state: { terminated: killed } } }),
      cause:
        'The container "checkout" of the Deployment "checkout" was ended because it used more memory than it may.',
      quotes: 'OOMKilled',
      steps: ['Raise the memory limit'],
    },
    'the tree alone, where no pod was read': {
      from: 'argo-cd controller/cache/info.go',
      given: withDetail({
        nodes: [
          node(pod, {
            health: { status: 'Degraded' },
            info: [{ name: 'Status Reason', value: 'OOMKilled' }],
          }),
        ],
      }),
      cause:
        'The container of the Deployment "checkout" was ended because it used more memory than it may.',
      quotes: 'OOMKilled',
      steps: ['memory use'],
    },
  },
  ignores: {
    'a container that has run for days since': withPods({
      status: {
        ready: true,
        restartCount: 1,
        state: { running: { startedAt: '2026-02-25T10:00:00Z' } },
        lastState: {
          terminated: {
            exitCode: 137,
            reason: 'OOMKilled',
            finishedAt: '2026-02-25T09:59:00Z',
          },
        },
      },
    }),
    'a container that was killed for another reason': withPods({
      status: {
        restartCount: 3,
        state: looping,
        lastState: { terminated: { exitCode: 137, reason: 'Error' } },
      },
    }),
    'a healthy container that ended itself': withPods({
      status: {
        restartCount: 1,
        state: { running: {} },
        lastState: { terminated: { exitCode: 0, reason: 'Completed' } },
      },
    }),
  },
});
