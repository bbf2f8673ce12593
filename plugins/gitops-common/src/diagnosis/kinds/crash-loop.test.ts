import {
  event,
  node,
  pod,
  release,
  treeOf,
  withDetail,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { crashLoop } from './crash-loop';

const looping = (terminated?: Record<string, string | number>) => ({
  restartCount: 12,
  state: {
    waiting: {
      reason: 'CrashLoopBackOff',
      message:
        'back-off 5m0s restarting failed container=checkout pod=checkout-7c9d8b5f46-x2x4z_payments-dev(4d3)',
    },
  },
  ...(terminated ? { lastState: { terminated } } : {}),
});

testKind(crashLoop, {
  recognises: {
    'an init container that fails a second time': {
      from: 'kubernetes pkg/kubelet/kuberuntime',
      given: withDetail({
        nodes: treeOf(),
        objects: [
          {
            resource: pod,
            object: {
              kind: 'Pod',
              spec: { initContainers: [{ name: 'migrate' }] },
              status: {
                initContainerStatuses: [
                  {
                    name: 'migrate',
                    restartCount: 1,
                    state: { terminated: { exitCode: 1, reason: 'Error' } },
                  },
                ],
              },
            },
          },
        ],
      }),
      cause:
        'The init container "migrate" of the Deployment "checkout" keeps failing with exit code 1.',
      quotes: 'Error',
      steps: ['Read the log'],
      evidence: 2,
    },
    'the last words of a program': {
      from: 'kubernetes pkg/kubelet/kuberuntime',
      given: withPods({
        status: {
          restartCount: 5,
          state: {
            waiting: {
              reason: 'CrashLoopBackOff',
              message: 'back-off 5m0s restarting failed container=checkout',
            },
          },
          lastState: {
            terminated: {
              exitCode: 1,
              reason: 'Error',
              message:
                'panic: open /etc/checkout.yaml: no such file or directory\n',
            },
          },
        },
      }),
      cause:
        'The container "checkout" of the Deployment "checkout" keeps failing with exit code 1. It said: panic: open /etc/checkout.yaml: no such file or directory.',
      quotes: 'back-off 5m0s',
      steps: ['Read the log'],
      evidence: 3,
    },
    'a program that ends with an error, with the last healthy image': {
      from: 'argo-cd gitops-engine/pkg/health/health_pod.go',
      given: withPods({ status: looping({ exitCode: 1, reason: 'Error' }) }),
      context: {
        release,
        lastHealthy: {
          revision: '1b2c3d4',
          images: ['registry.acme.dev/payments/checkout:1.8.0'],
          at: '2026-03-01T10:00:00Z',
        },
      },
      cause:
        'The container "checkout" of the Deployment "checkout" keeps failing with exit code 1.',
      quotes: 'restarting failed container=checkout',
      steps: ['log of the container', 'Go back to', 'settings, secrets'],
      edits: { 'image.tag': '1.8.0' },
      evidence: 2,
    },
    'a kill that was not for memory': {
      evidence: 2,
      from: 'argo-cd gitops-engine/pkg/health/health_pod.go',
      given: withPods({ status: looping({ exitCode: 137, reason: 'Error' }) }),
      cause:
        'The container "checkout" of the Deployment "checkout" keeps failing with exit code 137: it was killed, and not for its memory.',
      quotes: 'restarting failed container=checkout',
      steps: ['log of the container'],
    },
    'a program that ends by itself': {
      evidence: 2,
      from: 'kubernetes pkg/kubelet/kuberuntime/kuberuntime_manager.go',
      given: withPods({
        status: looping({ exitCode: 0, reason: 'Completed' }),
      }),
      cause:
        'The container "checkout" of the Deployment "checkout" ends without an error soon after it starts, and is started again and again.',
      quotes: 'restarting failed container=checkout',
      steps: ['log of the container'],
    },
    'an init container, by the tree alone': {
      from: 'argo-cd controller/cache/info.go',
      given: withDetail({
        nodes: [
          node(pod, {
            health: { status: 'Degraded' },
            info: [{ name: 'Status Reason', value: 'Init:CrashLoopBackOff' }],
          }),
        ],
      }),
      cause:
        'The init container of the Deployment "checkout" keeps failing after it starts.',
      quotes: 'Init:CrashLoopBackOff',
      steps: ['log of the container'],
    },
  },
  ignores: {
    'a container that has failed once': withPods({
      status: {
        restartCount: 1,
        state: { terminated: { exitCode: 1, reason: 'Error' } },
      },
    }),
    'a container that ran out of memory': withPods({
      status: looping({ exitCode: 137, reason: 'OOMKilled' }),
    }),
    'a container that its liveness probe ends': withPods({
      status: looping({ exitCode: 143, reason: 'Error' }),
      events: [
        event(
          'Unhealthy',
          'Liveness probe failed: HTTP probe failed with statuscode: 404',
        ),
      ],
    }),
    'one restart long ago': withPods({
      status: {
        restartCount: 1,
        state: { running: {} },
        lastState: { terminated: { exitCode: 1, reason: 'Error' } },
      },
    }),
  },
});
