import { expectSound } from './__testUtils__/expectSound';
import {
  application,
  deployment,
  event,
  node,
  NOW,
  pod,
  ref,
  replicaSet,
  treeOf,
  uidOf,
  withCondition,
  withDetail,
  withFailedSync,
  withOperation,
  withPods,
} from './__testUtils__/snapshots';
import type { ApplicationSnapshot } from '../status';
import { diagnose } from './diagnose';
import type { DiagnosisContext } from './DiagnosisContext';

const diagnosed = (
  snapshot: ApplicationSnapshot,
  context: Partial<DiagnosisContext> = {},
) => {
  const diagnoses = diagnose({ snapshot, context: { now: NOW, ...context } });
  diagnoses.forEach(diagnosis => expectSound(diagnosis, snapshot));
  return diagnoses;
};
const kindsOf = (snapshot: ApplicationSnapshot) =>
  diagnosed(snapshot).map(({ kind, role }) => `${role} ${kind}`);

describe('diagnose', () => {
  it('has nothing to say of an Application that is well', () => {
    expect(diagnosed(application())).toEqual([]);
    expect(
      diagnosed({
        ...withOperation('Succeeded', 'successfully synced (all tasks run)'),
        sync: { status: 'Synced', revisions: ['4f2a9c1'] },
      }),
    ).toEqual([]);
  });

  it('has nothing to say of a change that takes its normal course', () => {
    const progressing = {
      status: 'Progressing',
      message:
        'Waiting for rollout to finish: 1 old replicas are pending termination...',
      since: '2026-03-02T09:58:00Z',
    };
    expect(
      diagnosed(
        application({
          health: progressing,
          resources: [{ resource: deployment, health: progressing }],
        }),
      ),
    ).toEqual([]);
    expect(
      diagnosed(
        withPods({
          health: { status: 'Progressing' },
          status: { state: { waiting: { reason: 'ContainerCreating' } } },
          changes: {
            health: progressing,
            resources: [{ resource: deployment, health: progressing }],
          },
          events: [
            event('Pulling', 'Pulling image "x"', { type: 'Normal' }),
            event('Unhealthy', 'Readiness probe failed: refused', { count: 1 }),
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('has nothing to say of an Application that nobody has compared yet', () => {
    expect(
      diagnosed(
        application({
          createdAt: '2026-03-02T09:59:00Z',
          reconciledAt: undefined,
          sync: { status: 'Unknown', revisions: [] },
          health: { status: 'Unknown' },
          resources: [],
        }),
      ),
    ).toEqual([]);
  });

  it('says that a long update does not get on, without naming a cause', () => {
    const snapshot = application({
      health: { status: 'Progressing', since: '2026-03-02T09:00:00Z' },
    });
    expect(kindsOf(snapshot)).toEqual(['cause unknown']);
  });

  it('says unknown with the most telling text', () => {
    const [diagnosis] = diagnosed(
      withFailedSync('the frobnicator said no', ref('v1 Service checkout')),
    );
    expect(diagnosis).toMatchObject({
      kind: 'unknown',
      cause:
        'No known cause fits what is said about the Service "checkout": "the frobnicator said no".',
      resource: { kind: 'Service', name: 'checkout' },
    });
    expect(diagnosis.evidence[0]).toEqual({
      pointer: '/operation/results/0/message',
      resource: ref('v1 Service checkout'),
      field: 'status.operationState.syncResult.resources[0].message',
      text: 'the frobnicator said no',
    });
  });

  it('does not quote a sync that went well for what is not', () => {
    const [diagnosis] = diagnosed({
      ...withOperation('Succeeded', 'successfully synced (all tasks run)'),
      health: { status: 'Degraded', message: 'Failing over to pg-2' },
    });
    expect(diagnosis).toMatchObject({
      kind: 'unknown',
      cause:
        'No known cause fits what is said about the Application: "Failing over to pg-2".',
    });
  });

  it('tells what ended the pod of a job, and not that the job failed', () => {
    const job = ref('batch/v1 Job reindex');
    const message = 'Job has reached the specified backoff limit';
    const diagnoses = diagnosed(
      withDetail(
        {
          nodes: [
            node(job, { health: { status: 'Degraded', message } }),
            node(ref('v1 Pod reindex-abcde'), {
              parents: [uidOf(job)],
              health: { status: 'Degraded', message: 'OOMKilled' },
              info: [{ name: 'Status Reason', value: 'OOMKilled' }],
            }),
          ],
        },
        {
          resources: [
            { resource: job, health: { status: 'Degraded', message } },
          ],
        },
      ),
    );
    expect(diagnoses.map(({ kind }) => kind)).toEqual(['oom']);
  });

  it('says unknown where there is a state and no text', () => {
    const [diagnosis] = diagnosed(
      application({ health: { status: 'Degraded' }, resources: [] }),
    );
    expect(diagnosis).toMatchObject({
      kind: 'unknown',
      evidence: [{ pointer: '/health/status', text: 'Degraded' }],
    });
    expect(diagnosis.nextSteps[0].text).toMatch(/^Refresh this Application/);
  });

  it('prefers a text to a mere state where nothing is known', () => {
    const [diagnosis] = diagnosed(
      withDetail({
        nodes: treeOf(),
        events: [event('FailedCreatePodSandBox', 'no address is left')],
      }),
    );
    expect(diagnosis.cause).toBe(
      'No known cause fits what is said about the Pod "checkout-7c9d8b5f46-x2x4z": "no address is left".',
    );
  });

  it('tells a failure that nothing knows beside one that is known', () => {
    const failed = withFailedSync('namespaces "x" not found');
    const { results = [] } = failed.operation ?? {};
    expect(
      kindsOf({
        ...failed,
        operation: {
          ...failed.operation!,
          results: [
            ...results,
            {
              resource: ref('v1 Service checkout'),
              status: 'SyncFailed',
              message: 'the frobnicator said no',
            },
          ],
        },
      }),
    ).toEqual(['cause ns-not-found', 'cause unknown']);
  });

  it('tells causes from the root on, and drops the symptoms that they explain', () => {
    const late = {
      status: 'Degraded',
      message: 'Deployment "checkout" exceeded its progress deadline',
    };
    const snapshot = withPods({
      changes: {
        health: { status: 'Degraded' },
        resources: [{ resource: deployment, sync: 'Synced', health: late }],
        conditions: [
          {
            type: 'OrphanedResourceWarning',
            message: 'Application has 1 orphaned resources',
          },
          {
            type: 'ComparisonError',
            message:
              "Failed to load target state: unable to resolve 'x' to a commit SHA",
          },
        ],
      },
      status: {
        state: {
          waiting: {
            reason: 'ErrImagePull',
            message: 'Back-off pulling image "a/b:1": not found',
          },
        },
      },
    });
    expect(kindsOf(snapshot)).toEqual([
      'cause rev-unresolved',
      'cause image-pull',
      'warning orphaned',
    ]);
  });

  it('keeps a symptom of a workload that the cause is not about', () => {
    const other = ref('apps/v1 Deployment orders');
    const snapshot = withPods({
      changes: {
        resources: [
          { resource: deployment },
          {
            resource: other,
            health: {
              status: 'Degraded',
              message: 'Deployment "orders" exceeded its progress deadline',
            },
          },
        ],
      },
      status: {
        state: {
          waiting: {
            reason: 'CreateContainerConfigError',
            message: 'secret "db" not found',
          },
        },
      },
    });
    expect(kindsOf(snapshot)).toEqual([
      'cause config-ref',
      'symptom progress-deadline',
    ]);
  });

  it('drops a hook that waits for pods whose cause is known', () => {
    const snapshot = {
      ...withPods({
        health: { status: 'Progressing' },
        status: {
          state: {
            waiting: {
              reason: 'ErrImageNeverPull',
              message:
                'Container image "a/b:1" is not present with pull policy of Never',
            },
          },
        },
      }),
      operation: withOperation(
        'Running',
        'waiting for healthy state of apps/Deployment/checkout',
      ).operation,
    };
    expect(kindsOf(snapshot)).toEqual(['cause image-pull']);
  });

  it('leaves out an operation that was for another revision', () => {
    expect(
      diagnosed({
        ...withFailedSync('namespaces "x" not found'),
        sync: { status: 'Synced', revisions: ['9e8d7c6'] },
      }),
    ).toEqual([]);
  });

  it('leaves out events of pods that are gone and of what is well', () => {
    const quota =
      'Error creating: pods "x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=5, limited: pods=5';
    const kinds = (resource: typeof pod, status: string) =>
      kindsOf(
        withDetail(
          {
            nodes: treeOf([], { status }),
            events: [event('FailedCreate', quota, { resource })],
          },
          { health: { status: 'Healthy' }, resources: [] },
        ),
      );
    expect(kinds(pod, 'Progressing')).toEqual([]);
    expect(kinds(replicaSet, 'Healthy')).toEqual([]);
    expect(kinds(replicaSet, 'Progressing')).toEqual(['cause quota']);
  });

  it('proposes no edit for what is not the workload of the release', () => {
    const redis = ref('apps/v1 Deployment checkout-redis');
    const snapshot = withDetail(
      {
        nodes: [],
        managed: [],
        objects: [
          {
            resource: { ...pod, name: 'checkout-redis-abcdef1234-x2x4z' },
            object: {
              kind: 'Pod',
              metadata: { name: 'checkout-redis-abcdef1234-x2x4z' },
              spec: {
                containers: [
                  {
                    name: 'redis',
                    image: 'redis:7',
                    resources: { limits: { memory: '64Mi' } },
                  },
                ],
              },
              status: {
                containerStatuses: [
                  {
                    name: 'redis',
                    restartCount: 3,
                    state: {
                      terminated: { exitCode: 137, reason: 'OOMKilled' },
                    },
                  },
                ],
              },
            },
          },
        ],
      },
      { resources: [{ resource: deployment }, { resource: redis }] },
    );
    const [diagnosis] = diagnosed(snapshot, {
      release: { team: 'payments', workload: 'checkout', environment: 'dev' },
    });
    expect(diagnosis).toMatchObject({ kind: 'oom', resource: redis });
    expect(diagnosis.nextSteps.some(({ change }) => change)).toBe(false);
  });

  it('takes a condition and the operation that repeats it for one', () => {
    const message =
      "application repo https://x is not permitted in project 'p'";
    const diagnoses = diagnosed({
      ...withOperation('Error', `InvalidSpecError: ${message}`),
      conditions: withCondition('InvalidSpecError', message).conditions,
    });
    expect(diagnoses.map(({ kind }) => kind)).toEqual(['repo-not-permitted']);
    expect(diagnoses[0].evidence).toHaveLength(2);
  });

  it('says why the instance cannot be read, with the name of the instance', () => {
    const [diagnosis] = diagnosed(application(), {
      instanceProblem: {
        reason: 'unavailable',
        message: 'Reading failed: dial tcp 10.0.0.1:6379: i/o timeout',
      },
    });
    expect(diagnosis).toMatchObject({
      kind: 'redis-down',
      evidence: [{ pointer: '/ref/instance', text: 'main' }],
    });
  });
});
