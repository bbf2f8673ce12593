import { event, withPods } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { nodeLost } from './node-lost';

const running = { state: { running: {} } };

testKind(nodeLost, {
  recognises: {
    'a node that is not ready': {
      from: 'kubernetes pkg/controller/nodelifecycle/node_lifecycle_controller.go',
      given: withPods({
        status: running,
        events: [event('NodeNotReady', 'Node is not ready')],
      }),
      cause: 'The node of pods of the Deployment "checkout" does not answer.',
      quotes: 'Node is not ready',
      steps: ['Wait some minutes', 'look at the node'],
    },
    'a pod that nobody hears of': {
      from: 'kubernetes pkg/util/node/node.go',
      given: withPods({
        status: running,
        events: [
          event(
            'NodeLost',
            'Node worker-3 which was running pod checkout is unresponsive',
          ),
        ],
      }),
      cause:
        'The node "worker-3" of pods of the Deployment "checkout" does not answer.',
      quotes: 'worker-3',
      steps: ['Wait some minutes'],
    },
  },
  ignores: {
    'a container that has failed since': withPods({
      status: {
        restartCount: 5,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: { terminated: { exitCode: 1, reason: 'Error' } },
      },
      events: [event('NodeNotReady', 'Node is not ready')],
    }),
    'a node that came back': withPods({
      status: running,
      events: [event('NodeNotReady', 'Node is not ready')],
      health: { status: 'Healthy' },
      changes: { health: { status: 'Healthy' } },
    }),
  },
});
