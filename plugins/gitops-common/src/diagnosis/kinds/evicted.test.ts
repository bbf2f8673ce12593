import {
  deployment,
  event,
  pod,
  treeOf,
  withDetail,
  withPods,
} from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { evicted } from './evicted';

testKind(evicted, {
  recognises: {
    'a node under pressure': {
      from: 'kubernetes pkg/kubelet/eviction/helpers.go',
      given: withPods({
        status: { state: { running: {} } },
        events: [event('Evicted', 'The node had condition: [DiskPressure]. ')],
      }),
      cause: `A node that ran short of disk ended pods of the Deployment "${deployment.name}".`,
      quotes: 'DiskPressure',
      steps: ['Look at what the pods use'],
    },
    'a pod that was replaced, as a warning': {
      from: 'kubernetes pkg/kubelet/eviction/helpers.go',
      given: withPods({
        status: { state: { running: {} } },
        events: [
          event(
            'Evicted',
            'The node was low on resource: memory. Threshold quantity: 100Mi, available: 48Mi.',
          ),
        ],
        changes: {
          health: { status: 'Healthy' },
          resources: [{ resource: deployment, sync: 'Synced' }],
        },
      }),
      cause: `A node that ran short of memory ended pods of the Deployment "${deployment.name}".`,
      quotes: 'low on resource',
      steps: ['Look at what the pods use'],
      role: 'warning',
    },
    'a node that is short of disk': {
      from: 'kubernetes pkg/kubelet/eviction/helpers.go',
      given: withDetail({
        nodes: treeOf(),
        objects: [
          {
            resource: pod,
            object: {
              kind: 'Pod',
              metadata: { name: pod.name },
              status: {
                phase: 'Failed',
                reason: 'Evicted',
                message:
                  'The node was low on resource: ephemeral-storage. Threshold quantity: 2139512454, available: 1Gi.',
              },
            },
          },
        ],
      }),
      cause: `A node that ran short of ephemeral-storage ended pods of the Deployment "${deployment.name}".`,
      quotes: 'low on resource',
      steps: ['Look at what the pods use'],
    },
  },
  ignores: {
    'a node that does not answer': withPods({
      status: { state: { running: {} } },
      events: [event('NodeNotReady', 'Node is not ready')],
    }),
    'a container that ran out of its own memory': withPods({
      status: {
        state: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
      },
    }),
  },
});
