import fc from 'fast-check';
import type { JsonObject } from '../kubernetes';
import {
  condition,
  EARLIER,
  gitRepository,
  kustomization,
  REVISION,
} from './__testUtils__/fluxObjects';
import { applicationFingerprint } from './applicationFingerprint';
import { FluxSources } from './fluxSources';
import { readKustomization } from './readKustomization';

const read = (
  parts: Parameters<typeof kustomization>[0] = {},
  sources: JsonObject[] = [gitRepository()],
) =>
  readKustomization(kustomization(parts), {
    instance: 'edge',
    cluster: 'edge-1',
    sources: new FluxSources(sources),
  });

const withConditions = (...conditions: JsonObject[]) =>
  read({ status: { conditions } });

describe('readKustomization', () => {
  it('reads everything that a snapshot has', () => {
    const source = {
      repoUrl: 'https://git.acme.dev/platform/gitops.git',
      path: 'environments/dev/workloads/payments/checkout',
      targetRevision: 'main',
    };
    expect(read()).toEqual({
      ref: {
        instance: 'edge',
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'checkout',
      },
      labels: {},
      annotations: {},
      createdAt: '2026-10-01T08:00:00Z',
      parents: [],
      destination: { name: 'edge-1', namespace: 'payments-dev' },
      sources: [source],
      syncPolicy: {
        automated: true,
        prune: true,
        selfHeal: true,
        suspended: false,
      },
      sync: { status: 'Synced', revisions: [REVISION] },
      health: { status: 'Healthy' },
      operation: {
        phase: 'Succeeded',
        message: `Applied revision: ${REVISION}`,
        finishedAt: '2026-11-20T09:00:00Z',
        initiatedBy: { automated: true },
        revisions: [REVISION],
        results: [],
      },
      conditions: [
        {
          type: 'Ready',
          status: 'True',
          reason: 'ReconciliationSucceeded',
          message: `Applied revision: ${REVISION}`,
        },
      ],
      resources: [
        {
          resource: {
            group: 'apps',
            version: 'v1',
            kind: 'Deployment',
            namespace: 'payments-dev',
            name: 'checkout',
          },
        },
        {
          resource: {
            group: '',
            version: 'v1',
            kind: 'Service',
            namespace: 'payments-dev',
            name: 'checkout',
          },
        },
        {
          resource: {
            group: 'rbac.authorization.k8s.io',
            version: 'v1',
            kind: 'ClusterRole',
            name: 'checkout:reader',
          },
        },
      ],
      history: [EARLIER, REVISION].map((revision, id) => ({
        id,
        revisions: [revision],
        deployedAt: ['2026-11-18T09:00:00Z', '2026-11-20T09:00:00Z'][id],
        initiatedBy: { automated: true },
        sources: [source],
      })),
      images: [],
      externalUrls: [],
      reconciledAt: '2026-11-20T10:02:00Z',
    });
  });

  describe('sync', () => {
    it.each<[string, string, Parameters<typeof read>]>([
      [
        'OutOfSync while a revision is applied',
        'OutOfSync',
        [{ status: { lastAppliedRevision: EARLIER } }],
      ],
      [
        'OutOfSync when the source has fetched another revision',
        'OutOfSync',
        [{}, [gitRepository({ status: { artifact: { revision: EARLIER } } })]],
      ],
      [
        'OutOfSync when its spec was not seen yet',
        'OutOfSync',
        [{ metadata: { generation: 3 } }],
      ],
      [
        'OutOfSync when it is not ready at the same revision',
        'OutOfSync',
        [
          {
            status: {
              conditions: [
                condition('Ready', 'False', 'ReconciliationFailed', 'denied'),
              ],
            },
          },
        ],
      ],
      [
        'Synced while Flux merely looks again',
        'Synced',
        [
          {
            status: {
              conditions: [
                condition('Reconciling', 'True', 'Progressing', 'Fetching'),
                condition('Ready', 'Unknown', 'Progressing', 'in progress'),
              ],
            },
          },
        ],
      ],
      [
        'Unknown before the first reconciliation',
        'Unknown',
        [{ status: { conditions: [] } }],
      ],
      [
        'Unknown when the source cannot be fetched',
        'Unknown',
        [
          {},
          [
            gitRepository({
              status: {
                conditions: [
                  condition('Ready', 'False', 'GitOperationFailed', 'timeout'),
                ],
              },
            }),
          ],
        ],
      ],
      ['Synced where the source was not read', 'Synced', [{}, []]],
    ])('is %s', (_, status, args) => {
      expect(read(...args).sync.status).toBe(status);
    });
  });

  describe('health and operation', () => {
    it.each<[string, JsonObject[], object, object | undefined]>([
      [
        'a failure that is final',
        [
          condition('Stalled', 'True', 'InvalidPath', 'path not found'),
          condition('Ready', 'False', 'InvalidPath', 'not ready'),
        ],
        { status: 'Degraded', message: 'path not found' },
        { phase: 'Failed', message: 'path not found' },
      ],
      [
        'a failure that is tried again',
        [
          condition('Reconciling', 'True', 'ProgressingWithRetry', 'Retrying'),
          condition('Ready', 'False', 'HealthCheckFailed', 'timeout'),
        ],
        { status: 'Degraded', message: 'timeout' },
        {
          phase: 'Running',
          message: 'Retrying',
          startedAt: '2026-11-20T10:02:00Z',
        },
      ],
      [
        'waiting for another one',
        [
          condition(
            'Ready',
            'False',
            'DependencyNotReady',
            'infra is not ready',
          ),
        ],
        { status: 'Progressing', message: 'infra is not ready' },
        { phase: 'Running', message: 'infra is not ready' },
      ],
      [
        'a reconciliation that runs',
        [
          condition('Reconciling', 'True', 'Progressing', 'Applying'),
          condition('Ready', 'Unknown', 'Progressing', 'in progress'),
        ],
        { status: 'Progressing', message: 'Applying' },
        { phase: 'Running', message: 'Applying' },
      ],
      ['nothing that is known', [], { status: 'Unknown' }, undefined],
    ])('tell %s', (_, conditions, health, operation) => {
      const snapshot = withConditions(...conditions);
      expect(snapshot.health).toMatchObject(health);
      expect(snapshot.operation?.phase).toBe(
        operation && Reflect.get(operation, 'phase'),
      );
      expect(snapshot.operation ?? {}).toMatchObject(operation ?? {});
    });
  });

  it('keeps its fingerprint when Flux merely looked again', () => {
    const again = structuredClone(kustomization());
    const status = again.status as JsonObject;
    const later = '2026-11-20T10:12:00Z';
    const [first] = status.conditions as JsonObject[];
    const [latest] = status.history as JsonObject[];
    first.lastTransitionTime = later;
    latest.lastReconciled = later;
    latest.totalReconciliations = 5;
    (again.metadata as JsonObject).annotations = {
      'reconcile.fluxcd.io/requestedAt': later,
    };
    const snapshot = readKustomization(again, {
      instance: 'edge',
      cluster: 'edge-1',
      sources: new FluxSources([gitRepository()]),
    });
    expect(snapshot.reconciledAt).toBe(later);
    expect(applicationFingerprint(snapshot)).toBe(
      applicationFingerprint(read()),
    );
  });

  it('is suspended with its source', () => {
    expect(read({ spec: { suspend: true } }).syncPolicy.suspended).toBe(true);
    expect(
      read({}, [gitRepository({ spec: { suspend: true } })]).syncPolicy
        .suspended,
    ).toBe(true);
  });

  it('shows the condition of its source, in upstream words', () => {
    const message = 'failed to checkout: authentication required';
    const { conditions } = read({}, [
      gitRepository({
        status: {
          conditions: [
            condition('Ready', 'False', 'AuthenticationFailed', message),
          ],
        },
      }),
    ]);
    expect(conditions[1]).toEqual({
      type: 'GitRepository/Ready',
      status: 'False',
      reason: 'AuthenticationFailed',
      message,
      since: '2026-11-20T10:02:00Z',
    });
  });

  it('runs in the cluster that kubeConfig gives access to', () => {
    const { destination } = read({
      spec: { kubeConfig: { secretRef: { name: 'prod-access' } } },
    });
    expect(destination.name).toBe('prod-access');
  });

  it.each([
    [{ name: 'apps', namespace: 'flux-system' }, [{ kind: 'Kustomization' }]],
    [{ name: 'checkout', namespace: 'flux-system' }, []],
  ])('is part of what its labels say, and not of itself: %j', (of, parents) => {
    const snapshot = read({
      metadata: {
        name: 'checkout',
        namespace: 'flux-system',
        labels: {
          'kustomize.toolkit.fluxcd.io/name': of.name,
          'kustomize.toolkit.fluxcd.io/namespace': of.namespace,
        },
      },
    });
    expect(snapshot.parents).toEqual(
      parents.map(parent => ({ ...parent, ...of })),
    );
  });

  it('counts entries of the inventory that it cannot read', () => {
    const { resources, omitted } = read({
      status: { inventory: { entries: [{ id: 'odd' }, null, { id: 7 }] } },
    });
    expect(resources).toEqual([]);
    expect(omitted).toEqual({ resources: 3 });
  });

  it('masks credentials in addresses and messages', () => {
    const text = JSON.stringify(
      read(
        {
          status: {
            conditions: [
              condition(
                'Ready',
                'False',
                'BuildFailed',
                'get https://bot:hunter2hunter2@git.acme.dev failed',
              ),
            ],
          },
        },
        [gitRepository({ spec: { url: 'https://bot:hunter2hunter2@git' } })],
      ),
    );
    expect(text).not.toContain('hunter2hunter2');
    expect(text).toContain('++++++++');
  });

  it('survives any shape', () => {
    const places = ['metadata', 'spec', 'status'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.jsonValue({ maxDepth: 3 }),
        (place, value) => {
          const object = { ...kustomization(), [place]: value };
          const snapshot = readKustomization(object as JsonObject, {
            instance: 'edge',
          });
          expect(typeof snapshot.sync.status).toBe('string');
          expect(typeof snapshot.ref.name).toBe('string');
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('conditions', 'history', 'inventory', 'sourceRef'),
        fc.jsonValue({ maxDepth: 3 }),
        (key, value) => {
          const part = { [key]: value } as JsonObject;
          const snapshot = read({ spec: part, status: part });
          expect(typeof snapshot.health.status).toBe('string');
        },
      ),
    );
  });
});
