import { event, release, withPods } from '../__testUtils__/snapshots';
import { testKind } from '../__testUtils__/testKind';
import { unschedulable } from './unschedulable';

const text =
  '0/5 nodes are available: 2 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 3 Insufficient memory. preemption: 0/5 nodes are available: 2 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.';

testKind(unschedulable, {
  recognises: {
    'a node that cannot be made': {
      from: 'karpenter pkg/controllers/provisioning/scheduling/scheduler.go',
      given: withPods({
        status: {},
        events: [
          event(
            'FailedScheduling',
            'Failed to schedule pod, incompatible with nodepool "default", no instance type satisfied resources {"cpu":"200"}',
          ),
        ],
      }),
      cause:
        'No node takes the pods of the Deployment "checkout", and none can be made for them: incompatible with nodepool "default", no instance type satisfied resources {"cpu":"200"}.',
      quotes: 'incompatible with nodepool',
      steps: ['Check requests', 'larger or other nodes'],
    },
    'a cluster without nodes': {
      from: 'kubernetes pkg/scheduler/schedule_one.go',
      given: withPods({
        status: {},
        events: [
          event('FailedScheduling', 'no nodes available to schedule pods'),
        ],
      }),
      cause:
        'The cluster has no node for the pods of the Deployment "checkout".',
      quotes: 'no nodes available',
      steps: ['more nodes'],
    },
    'a cluster that is full, as condition and event': {
      from: 'kubernetes pkg/scheduler/framework/types.go; argo-cd #1652',
      given: withPods({
        status: { state: { waiting: { reason: 'ContainerCreating' } } },
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            reason: 'Unschedulable',
            message: text,
          },
        ],
        events: [event('FailedScheduling', text)],
        health: { status: 'Progressing' },
      }),
      context: { release },
      cause:
        'None of the 5 nodes takes the pods of the Deployment "checkout": 2 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 3 Insufficient memory.',
      quotes: '3 Insufficient memory',
      steps: ['Lower the requests', 'tolerations', 'more nodes'],
      edits: {},
      evidence: 2,
    },
  },
  ignores: {
    'a pod that has found its node since': withPods({
      status: { state: { waiting: { reason: 'ContainerCreating' } } },
      conditions: [{ type: 'PodScheduled', status: 'True' }],
      events: [event('FailedScheduling', text)],
      health: { status: 'Progressing' },
    }),
  },
});
