import {
  event,
  release,
  treeOf,
  withDetail,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { probe } from './probe';

const running = { state: { running: {} } };
const looping = {
  restartCount: 6,
  state: {
    waiting: {
      reason: 'CrashLoopBackOff',
      message: 'back-off 1m20s restarting failed container=checkout',
    },
  },
  lastState: { terminated: { exitCode: 143, reason: 'Error' } },
};

testKind(probe, {
  recognises: {
    'a path that the program does not know': {
      from: 'kubernetes pkg/kubelet/prober/prober.go; pkg/probe/http/http.go',
      given: withPods({
        status: running,
        health: { status: 'Progressing' },
        events: [
          event(
            'Unhealthy',
            'Readiness probe failed: HTTP probe failed with statuscode: 404',
          ),
        ],
      }),
      context: { release },
      cause:
        'The readiness probe of the Deployment "checkout" fails: HTTP probe failed with statuscode: 404.',
      quotes: 'Readiness probe failed',
      steps: ['Correct the path'],
      edits: {},
    },
    'a liveness probe that restarts the container': {
      from: 'kubernetes pkg/kubelet/prober/prober.go',
      given: withPods({
        status: looping,
        events: [
          event(
            'Unhealthy',
            'Liveness probe failed: Get "http://10.2.3.4:8081/healthz": dial tcp 10.2.3.4:8081: connect: connection refused',
          ),
        ],
      }),
      cause:
        'The liveness probe of the Deployment "checkout" fails, so that its container is restarted: Get "http://10.2.3.4:8081/healthz": dial tcp 10.2.3.4:8081: connect: connection refused.',
      quotes: 'Liveness probe failed',
      steps: ['listens on the port'],
    },
  },
  ignores: {
    'the first tries of a program that starts': withPods({
      status: running,
      events: [
        event('Unhealthy', 'Readiness probe failed: connection refused', {
          count: 2,
        }),
      ],
    }),
    'a pod that is ready by now': withDetail({
      nodes: treeOf(undefined, { status: 'Healthy' }),
      events: [event('Unhealthy', 'Readiness probe failed: x')],
    }),
    'a program that ends by itself': withPods({
      status: looping,
      events: [
        event('Unhealthy', 'Readiness probe failed: connection refused'),
      ],
    }),
  },
});
