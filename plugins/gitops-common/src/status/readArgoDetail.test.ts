import fc from 'fast-check';
import { readArgoDetail } from './readArgoDetail';
import { readArgoManagedResources } from './readArgoManagedResources';
import { snapshotLimits } from './snapshotLimits';

const readAt = '2026-11-20T10:10:00.000Z';
const nothing = { events: [], objects: [], gaps: [], readAt };

const podNode = {
  version: 'v1',
  kind: 'Pod',
  namespace: 'payments-dev',
  name: 'checkout-1',
  uid: 'pod-1',
  parentRefs: [{ kind: 'ReplicaSet', name: 'checkout', uid: 'rs-1' }],
  info: [{ name: 'Status Reason', value: 'CrashLoopBackOff' }],
  images: ['registry.acme.dev/payments/checkout:1.4.2'],
  health: { status: 'Degraded', message: 'back-off' },
  createdAt: '2026-11-20T10:00:00Z',
};

describe('readArgoDetail', () => {
  it('reads the tree, and marks orphans', () => {
    const { nodes, gaps } = readArgoDetail({
      ...nothing,
      tree: {
        nodes: [podNode],
        orphanedNodes: [{ version: 'v1', kind: 'ConfigMap', name: 'left' }],
      },
    });
    expect(gaps).toEqual([]);
    expect(nodes).toEqual([
      {
        resource: {
          group: '',
          version: 'v1',
          kind: 'Pod',
          namespace: 'payments-dev',
          name: 'checkout-1',
        },
        uid: 'pod-1',
        parents: ['rs-1'],
        health: { status: 'Degraded', message: 'back-off' },
        info: [{ name: 'Status Reason', value: 'CrashLoopBackOff' }],
        images: ['registry.acme.dev/payments/checkout:1.4.2'],
        createdAt: '2026-11-20T10:00:00Z',
      },
      {
        resource: { group: '', version: 'v1', kind: 'ConfigMap', name: 'left' },
        parents: [],
        info: [],
        images: [],
        orphaned: true,
      },
    ]);
  });

  it('reads events of both spellings, each once and the newest first', () => {
    const event = {
      metadata: { uid: 'e1' },
      involvedObject: {
        apiVersion: 'apps/v1',
        kind: 'ReplicaSet',
        namespace: 'payments-dev',
        name: 'checkout-1',
      },
      type: 'Warning',
      reason: 'FailedCreate',
      message: 'exceeded quota',
      count: 3,
      lastTimestamp: '2026-11-20T10:00:00Z',
    };
    const series = {
      metadata: { uid: 'e2' },
      involvedObject: { apiVersion: 'v1', kind: 'Pod', name: 'checkout-1' },
      reason: 'Unhealthy',
      message: 'Readiness probe failed',
      eventTime: { seconds: '1795168860', nanos: 0 },
      series: { count: 7 },
    };
    const { events } = readArgoDetail({
      ...nothing,
      events: [{ items: [event] }, { items: [event, series] }, {}],
    });
    expect(events).toEqual([
      {
        resource: {
          group: '',
          version: 'v1',
          kind: 'Pod',
          name: 'checkout-1',
        },
        reason: 'Unhealthy',
        message: 'Readiness probe failed',
        count: 7,
        lastSeen: '2026-11-20T10:01:00.000Z',
      },
      {
        resource: {
          group: 'apps',
          version: 'v1',
          kind: 'ReplicaSet',
          namespace: 'payments-dev',
          name: 'checkout-1',
        },
        type: 'Warning',
        reason: 'FailedCreate',
        message: 'exceeded quota',
        count: 3,
        lastSeen: '2026-11-20T10:00:00Z',
      },
    ]);
  });

  it('masks the objects below and says what could not be read', () => {
    const resource = { group: '', version: 'v1', kind: 'Pod', name: 'p' };
    const detail = readArgoDetail({
      ...nothing,
      objects: [
        {
          resource,
          object: {
            apiVersion: 'v1',
            kind: 'Pod',
            spec: {
              containers: [
                { name: 'a', env: [{ name: 'PASSWORD', value: 'hunter2' }] },
              ],
            },
          },
        },
        { resource, object: 'not an object' },
      ],
      gaps: [{ part: 'events', message: 'It answered 500.' }],
    });
    expect(JSON.stringify(detail.objects)).not.toContain('hunter2');
    expect(detail.objects).toHaveLength(1);
    expect(detail.gaps).toEqual([
      { part: 'events', message: 'It answered 500.' },
      {
        part: 'resource',
        message:
          'Resources left out: they are too large, or no objects (1 of them).',
      },
    ]);
  });

  it('takes any JSON in every part without throwing', () => {
    const json = fc
      .jsonValue({ maxDepth: 4 })
      .map(value => JSON.parse(JSON.stringify(value)));
    const resource = { group: '', version: 'v1', kind: 'Pod', name: 'p' };
    fc.assert(
      fc.property(json, json, json, json, (tree, managed, event, object) => {
        const detail = readArgoDetail({
          tree: { nodes: [tree], orphanedNodes: tree },
          managed: { items: [managed, { liveState: JSON.stringify(managed) }] },
          events: [event, { items: [event, { message: 'x', count: event }] }],
          objects: [{ resource, object }],
          gaps: [],
          readAt,
        });
        expect(JSON.parse(JSON.stringify(detail))).toEqual(detail);
      }),
    );
  });
});

describe('readArgoManagedResources', () => {
  const deployment = (replicas: number) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name: 'checkout',
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': '{}',
      },
      managedFields: [{ manager: 'kubectl-edit', operation: 'Update' }],
    },
    spec: { replicas },
  });

  it('parses the texts within, and keeps who changed what in the live state', () => {
    const live = JSON.stringify(deployment(5));
    const { managed } = readArgoManagedResources({
      items: [
        {
          group: 'apps',
          kind: 'Deployment',
          namespace: 'payments-dev',
          name: 'checkout',
          targetState: JSON.stringify(deployment(2)),
          liveState: live,
          normalizedLiveState: live,
          predictedLiveState: JSON.stringify(deployment(2)),
          modified: true,
        },
      ],
    });
    const trimmed = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'checkout', annotations: {} },
    };
    expect(managed).toEqual([
      {
        resource: {
          group: 'apps',
          version: 'v1',
          kind: 'Deployment',
          namespace: 'payments-dev',
          name: 'checkout',
        },
        target: { ...trimmed, spec: { replicas: 2 } },
        live: {
          ...trimmed,
          metadata: {
            name: 'checkout',
            annotations: {},
            managedFields: [{ manager: 'kubectl-edit', operation: 'Update' }],
          },
          spec: { replicas: 5 },
        },
        normalizedLive: { ...trimmed, spec: { replicas: 5 } },
        predictedLive: { ...trimmed, spec: { replicas: 2 } },
      },
    ]);
  });

  it('has no side for "null", "{}" and nothing', () => {
    const { managed, unreadable } = readArgoManagedResources({
      items: [
        {
          kind: 'ConfigMap',
          name: 'gone',
          targetState: JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap' }),
          liveState: 'null',
          normalizedLiveState: '{}',
        },
        { kind: 'ConfigMap', name: 'cut', liveState: '{"a":' },
      ],
    });
    expect(unreadable).toBe(1);
    expect(managed).toEqual([
      {
        resource: { group: '', version: 'v1', kind: 'ConfigMap', name: 'gone' },
        target: { apiVersion: 'v1', kind: 'ConfigMap' },
      },
    ]);
  });

  it('keeps those with a difference where all are too large together', () => {
    const state = (size: number, value: string) =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        data: Object.fromEntries(
          Array.from({ length: size }, (_, index) => [
            `key${index}`,
            `${'x'.repeat(5_000)}${value}`,
          ]),
        ),
      });
    const item = (name: string, live: string, target: string) => ({
      kind: 'ConfigMap',
      name,
      liveState: live,
      normalizedLiveState: live,
      predictedLiveState: target,
      targetState: target,
    });
    const same = state(60, 'a');
    const { managed, omitted } = readArgoManagedResources({
      items: [
        item('same-1', same, same),
        item('drifted', same, state(60, 'b')),
        item('same-2', same, same),
      ],
    });
    expect(managed.map(({ resource }) => resource.name)).toEqual(['drifted']);
    expect(omitted).toBe(2);
    expect(JSON.stringify(managed).length).toBeLessThan(
      snapshotLimits.states * 1.1,
    );
  });

  it('shows that very long texts differ although their middle is cut', () => {
    const state = (end: string) =>
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        data: { file: `${'x'.repeat(50_000)}${end}` },
      });
    const [{ live, target }] = readArgoManagedResources({
      items: [
        { kind: 'ConfigMap', liveState: state('a'), targetState: state('b') },
      ],
    }).managed;
    expect(JSON.stringify(live).length).toBeLessThan(9_000);
    expect(live).not.toEqual(target);
  });
});
