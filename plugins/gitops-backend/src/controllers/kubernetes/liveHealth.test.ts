import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { liveHealth, podReason } from './liveHealth';

const deployment = (status: JsonObject, metadata: JsonObject = {}) => ({
  kind: 'Deployment',
  metadata,
  spec: { replicas: 2 },
  status,
});

const conditions = (type: string, status: string, rest: JsonObject = {}) => ({
  conditions: [{ type, status, ...rest }],
});

describe('liveHealth', () => {
  it.each<[string, JsonObject, object | undefined]>([
    [
      'a Deployment with all of its replicas',
      deployment({ updatedReplicas: 2, availableReplicas: 2 }),
      { status: 'Healthy' },
    ],
    [
      'a Deployment whose new replicas are not all there',
      deployment({ updatedReplicas: 1, availableReplicas: 2 }),
      { status: 'Progressing' },
    ],
    [
      'a Deployment that was not looked at since it changed',
      deployment(
        { updatedReplicas: 2, availableReplicas: 2, observedGeneration: 1 },
        { generation: 2 },
      ),
      { status: 'Progressing' },
    ],
    [
      'a Deployment that took too long',
      deployment(
        conditions('Progressing', 'False', {
          reason: 'ProgressDeadlineExceeded',
          message: 'ReplicaSet "a" has timed out progressing.',
        }),
      ),
      {
        status: 'Degraded',
        message: 'ReplicaSet "a" has timed out progressing.',
      },
    ],
    [
      'a Deployment that may make no pods',
      deployment(
        conditions('ReplicaFailure', 'True', { message: 'exceeded quota' }),
      ),
      { status: 'Degraded', message: 'exceeded quota' },
    ],
    [
      'a Deployment without enough replicas',
      deployment(conditions('Available', 'False', { message: 'no minimum' })),
      { status: 'Progressing', message: 'no minimum' },
    ],
    [
      'a StatefulSet',
      { kind: 'StatefulSet', spec: { replicas: 1 }, status: {} },
      { status: 'Progressing' },
    ],
    [
      'a DaemonSet',
      {
        kind: 'DaemonSet',
        status: { desiredNumberScheduled: 3, numberAvailable: 3 },
      },
      { status: 'Healthy' },
    ],
    [
      'a Job that failed',
      {
        kind: 'Job',
        status: conditions('Failed', 'True', { message: 'backoff limit' }),
      },
      { status: 'Degraded', message: 'backoff limit' },
    ],
    [
      'a Job that ended well',
      { kind: 'Job', status: conditions('Complete', 'True') },
      { status: 'Healthy' },
    ],
    ['a Job that runs', { kind: 'Job' }, { status: 'Progressing' }],
    [
      'a Job that is paused',
      { kind: 'Job', spec: { suspend: true } },
      { status: 'Suspended' },
    ],
    [
      'a claim that waits',
      { kind: 'PersistentVolumeClaim', status: { phase: 'Pending' } },
      { status: 'Progressing' },
    ],
    [
      'a resource of another kind that is not ready',
      {
        kind: 'Certificate',
        status: conditions('Ready', 'False', { message: 'issuing' }),
      },
      { status: 'Degraded', message: 'issuing' },
    ],
    ['a resource that says nothing', { kind: 'Service' }, undefined],
    [
      'a Pod that starts',
      {
        kind: 'Pod',
        status: {
          containerStatuses: [
            { state: { waiting: { reason: 'ContainerCreating' } } },
          ],
        },
      },
      { status: 'Progressing' },
    ],
    [
      'a Pod whose init container failed',
      {
        kind: 'Pod',
        status: {
          initContainerStatuses: [{ state: { terminated: { exitCode: 1 } } }],
        },
      },
      { status: 'Degraded' },
    ],
    [
      'a Pod that was evicted',
      {
        kind: 'Pod',
        status: {
          phase: 'Failed',
          reason: 'Evicted',
          message: 'low on memory',
        },
      },
      { status: 'Degraded', message: 'low on memory' },
    ],
  ])('knows %s', (_, object, health) => {
    expect(liveHealth(object)).toEqual(health);
  });
});

describe('podReason', () => {
  it.each<[JsonObject, string]>([
    [{ phase: 'Running' }, 'Running'],
    [{ phase: 'Failed', reason: 'Evicted' }, 'Evicted'],
    [
      {
        phase: 'Running',
        containerStatuses: [
          { state: { waiting: { reason: 'CrashLoopBackOff' } } },
        ],
      },
      'CrashLoopBackOff',
    ],
    [
      {
        phase: 'Running',
        containerStatuses: [{ state: { terminated: { exitCode: 3 } } }],
      },
      'Error',
    ],
  ])('is what kubectl shows: %j', (status, reason) => {
    expect(podReason({ kind: 'Pod', status })).toBe(reason);
  });
});
