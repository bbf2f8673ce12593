import { withValueAt, valueAt } from '../path';
import { valueAtPointer } from '../status';
import type { JsonObject, JsonValue } from '../kubernetes';
import {
  deployment,
  snapshotWith,
  stateOf,
} from './__testUtils__/snapshotWith';
import { driftKey, findDrift } from './findDrift';

const CONTAINER = 'spec.template.spec.containers[0]';

function changed(path: string, value: JsonValue | undefined) {
  return (live: JsonObject) => {
    const next = withValueAt(live, path, value);
    Object.assign(live, next);
  };
}

function driftAt(
  path: string,
  value: JsonValue | undefined,
  fields?: JsonObject[],
) {
  return findDrift({
    snapshot: snapshotWith([
      stateOf('Deployment', deployment(), changed(path, value), fields),
    ]),
  });
}

/** managedFields of one manager that owns one field. */
function owned(manager: string, fieldsV1: JsonObject, extra: JsonObject = {}) {
  return [
    {
      manager,
      operation: 'Update',
      time: '2026-11-21T14:02:00Z',
      fieldsV1,
      ...extra,
    },
  ];
}

const f = (...path: string[]): JsonObject =>
  path.reduceRight<JsonObject>((inner, part) => ({ [part]: inner }), {});

describe('drift', () => {
  it('is empty when both states are the same', () => {
    expect(
      findDrift({
        snapshot: snapshotWith([stateOf('Deployment', deployment(), () => {})]),
      }),
    ).toEqual([]);
  });

  it('is empty when nothing was read', () => {
    expect(
      findDrift({ snapshot: snapshotWith([], { detail: undefined }) }),
    ).toEqual([]);
  });

  it.each<[string, JsonValue | undefined, string]>([
    ['spec.replicas', 5, 'scaling'],
    [`${CONTAINER}.image`, 'registry.acme.dev/payments/checkout:9', 'image'],
    [`${CONTAINER}.env[0].value`, 'debug', 'configuration'],
    [`${CONTAINER}.securityContext.privileged`, true, 'security'],
    ['spec.template.spec.hostNetwork', true, 'security'],
    [`${CONTAINER}.livenessProbe`, undefined, 'configuration'],
    ['spec.template.spec.volumes', [{ name: 'tmp', emptyDir: {} }], 'storage'],
    [`${CONTAINER}.ports`, [{ containerPort: 1 }], 'network'],
    ['spec.paused', true, 'unknown'],
  ])('at %s of a Deployment is classified', (path, value, driftClass) => {
    const [drift] = driftAt(path, value);
    expect(drift).toMatchObject({ class: driftClass, benign: false });
  });

  it.each([
    ['ConfigMap', 'data', { A: '1' }, { A: '2' }, 'configuration'],
    ['Role', 'rules', [{ verbs: ['get'] }], [{ verbs: ['*'] }], 'security'],
    [
      'NetworkPolicy',
      'spec',
      { egress: [{}] },
      { egress: [{}, {}] },
      'network',
    ],
    ['Service', 'spec', { type: 'ClusterIP' }, { type: 'NodePort' }, 'network'],
  ])('of a %s is classified', (kind, field, target, live, driftClass) => {
    const [drift] = findDrift({
      snapshot: snapshotWith([
        stateOf(
          kind,
          { kind, metadata: { name: 'checkout' }, [field]: target },
          object => {
            object[field] = live;
          },
        ),
      ]),
    });
    expect(drift).toMatchObject({ class: driftClass, benign: false });
  });

  it('shows both values, which are at its pointer', () => {
    const snapshot = snapshotWith([
      stateOf('Deployment', deployment(), changed('spec.replicas', 5)),
    ]);
    const [drift] = findDrift({ snapshot });
    expect(drift).toMatchObject({
      path: 'spec.replicas',
      direction: 'changed',
      target: 2,
      live: 5,
    });
    const state = valueAtPointer(
      snapshot as unknown as JsonValue,
      drift.pointer,
    ) as JsonObject;
    expect(valueAt(state.normalizedLive, drift.path)).toBe(5);
  });

  describe('that nobody has to care about', () => {
    it.each<[string, JsonValue]>([
      [`${CONTAINER}.resources.requests.cpu`, '0.1'],
      [`${CONTAINER}.resources.limits.memory`, '0.5Gi'],
    ])('is another spelling of an amount: %s', (path, value) => {
      expect(driftAt(path, value)).toMatchObject([
        { class: 'defaulting', benign: true, risk: { score: 0 } },
      ]);
    });

    it('is what the API server fills in', () => {
      expect(driftAt(`${CONTAINER}.imagePullPolicy`, 'Always')).toMatchObject([
        { benign: true, direction: 'extra' },
      ]);
    });

    it('is an empty list where Git has none', () => {
      expect(driftAt('spec.template.spec.tolerations', [])).toMatchObject([
        { benign: true },
      ]);
    });

    it('is not a value that Git sets and the cluster has otherwise', () => {
      const target = deployment();
      const [drift] = findDrift({
        snapshot: snapshotWith([
          stateOf(
            'Deployment',
            withValueAt(target, `${CONTAINER}.imagePullPolicy`, 'Always'),
            changed(`${CONTAINER}.imagePullPolicy`, 'Never'),
          ),
        ]),
      });
      expect(drift.benign).toBe(false);
    });
  });

  describe('of replicas', () => {
    const autoscaler = (min: number, max: number, target = 'checkout') => ({
      resource: {
        group: 'autoscaling',
        version: 'v2',
        kind: 'HorizontalPodAutoscaler',
        namespace: 'payments-staging',
        name: 'checkout',
      },
      target: { spec: {} },
      live: {
        spec: {
          minReplicas: min,
          maxReplicas: max,
          scaleTargetRef: { kind: 'Deployment', name: target },
        },
      },
    });
    const replicas = (live: number, other?: ReturnType<typeof autoscaler>) =>
      findDrift({
        snapshot: snapshotWith([
          stateOf('Deployment', deployment(), changed('spec.replicas', live)),
          ...(other ? [other] : []),
        ]),
      }).find(({ path }) => path === 'spec.replicas');

    it('is the autoscaler’s business within its range', () => {
      expect(replicas(5, autoscaler(2, 6))).toMatchObject({
        class: 'scaling',
        benign: true,
      });
    });

    const scaledBy = (manager: string, other?: ReturnType<typeof autoscaler>) =>
      findDrift({
        snapshot: snapshotWith([
          stateOf(
            'Deployment',
            deployment(),
            changed('spec.replicas', 5),
            owned(manager, f('f:spec', 'f:replicas'), { subresource: 'scale' }),
          ),
          ...(other ? [other] : []),
        ]),
      }).find(({ path }) => path === 'spec.replicas');

    it('is the business of an autoscaler outside, when a controller scaled it', () => {
      expect(scaledBy('kube-controller-manager')).toMatchObject({
        benign: true,
      });
    });

    it('is a person’s doing even beside an autoscaler', () => {
      expect(scaledBy('kubectl', autoscaler(2, 6))).toMatchObject({
        benign: false,
        explanation: expect.stringMatching(
          /HorizontalPodAutoscaler checkout is there to decide it; a person set it with kubectl/,
        ),
      });
    });

    it.each<[string, number, ReturnType<typeof autoscaler> | undefined]>([
      ['without an autoscaler', 5, undefined],
      ['with one of another workload', 5, autoscaler(2, 6, 'other')],
      ['outside its range', 9, autoscaler(2, 6)],
      ['down to nothing, where it rests', 0, autoscaler(2, 6)],
    ])('is somebody’s doing %s', (_, live, other) => {
      expect(replicas(live, other)).toMatchObject({ benign: false });
    });
  });

  describe('names who changed it', () => {
    it('by the field itself', () => {
      const [drift] = driftAt(
        'spec.replicas',
        5,
        owned('kubectl', f('f:spec', 'f:replicas'), { subresource: 'scale' }),
      );
      expect(drift.changedBy).toEqual({
        manager: 'kubectl',
        operation: 'Update',
        subresource: 'scale',
        at: '2026-11-21T14:02:00Z',
      });
      expect(drift.explanation).toMatch(/a person set it with kubectl/);
    });

    it('by the key of a list item', () => {
      const [drift] = driftAt(`${CONTAINER}.env[0].value`, 'debug', [
        ...owned(
          'kubectl-edit',
          f(
            'f:spec',
            'f:template',
            'f:spec',
            'f:containers',
            'k:{"name":"checkout"}',
            'f:env',
            'k:{"name":"LOG_LEVEL"}',
            'f:value',
          ),
        ),
        ...owned(
          'argocd-controller',
          f('f:spec', 'f:template', 'f:spec', 'f:containers'),
        ),
      ]);
      expect(drift.changedBy?.manager).toBe('kubectl-edit');
    });

    it('and nobody when no manager owns the field', () => {
      const [drift] = driftAt(
        'spec.replicas',
        5,
        owned('kubectl-edit', f('f:spec', 'f:paused')),
      );
      expect(drift.changedBy).toBeUndefined();
    });
  });

  describe('of a whole object', () => {
    const state = stateOf(
      'ConfigMap',
      { metadata: { name: 'checkout' } },
      () => {},
    );

    it('says that it was never applied or was deleted', () => {
      expect(
        findDrift({ snapshot: snapshotWith([{ ...state, live: undefined }]) }),
      ).toMatchObject([{ path: '', direction: 'missing', class: 'deletion' }]);
    });

    it('says that it was not pruned', () => {
      expect(
        findDrift({
          snapshot: snapshotWith([{ ...state, target: undefined }]),
        }),
      ).toMatchObject([{ path: '', direction: 'extra', class: 'deletion' }]);
    });

    it('leaves hooks out', () => {
      expect(
        findDrift({
          snapshot: snapshotWith([{ ...state, live: undefined, hook: true }]),
        }),
      ).toEqual([]);
    });
  });

  describe('without predicted states', () => {
    it('compares what Git names, and nothing else', () => {
      const { target, live, resource } = stateOf(
        'Deployment',
        deployment(),
        object => {
          changed('spec.replicas', 3)(object);
          changed('spec.progressDeadlineSeconds', 600)(object);
        },
      );
      expect(
        findDrift({
          snapshot: snapshotWith([
            { resource, target, live, predictedLive: {}, normalizedLive: {} },
          ]),
        }).map(({ path }) => path),
      ).toEqual(['spec.replicas']);
    });
  });

  it('is not found where the controller found none and kept its states to itself', () => {
    const { target, live, resource } = stateOf(
      'Deployment',
      deployment(),
      changed('spec.replicas', 3),
    );
    const found = (sync: string) =>
      findDrift({
        snapshot: snapshotWith([{ resource, target, live }], {
          resources: [{ resource, sync }],
        }),
      });
    expect(found('Synced')).toEqual([]);
    expect(found('OutOfSync')).toHaveLength(1);
  });

  describe('has a risk', () => {
    const scores = (
      path: string,
      value: JsonValue | undefined,
      fields?: JsonObject[],
      environment?: string,
    ) =>
      findDrift({
        snapshot: snapshotWith([
          stateOf('Deployment', deployment(), changed(path, value), fields),
        ]),
        context: { environment },
      })[0].risk;

    it('whose reasons add up', () => {
      for (const risk of [
        scores('spec.replicas', 0),
        scores(
          `${CONTAINER}.securityContext.privileged`,
          true,
          owned('kubectl-edit', f('f:spec')),
          'prod',
        ),
        scores(`${CONTAINER}.image`, 'x:1'),
      ]) {
        expect(risk.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(
          risk.score,
        );
        expect(risk.score).toBeGreaterThan(0);
        expect(risk.score).toBeLessThanOrEqual(100);
      }
    });

    it('that is higher for privileges than for a log level', () => {
      expect(
        scores(`${CONTAINER}.securityContext.privileged`, true).score,
      ).toBeGreaterThan(
        scores(`${CONTAINER}.env[0].value`, 'debug').score + 30,
      );
    });

    it('that is higher for nothing running than for more running', () => {
      expect(scores('spec.replicas', 0).score).toBeGreaterThan(
        scores('spec.replicas', 5).score + 30,
      );
    });

    it('that is higher in prod', () => {
      expect(scores('spec.replicas', 5, [], 'prod').score).toBeGreaterThan(
        scores('spec.replicas', 5, [], 'dev').score,
      );
    });

    it('that is higher when a person did it', () => {
      const fields = f('f:spec', 'f:replicas');
      expect(
        scores('spec.replicas', 5, owned('kubectl-edit', fields)).score,
      ).toBeGreaterThan(
        scores('spec.replicas', 5, owned('keda-operator', fields)).score,
      );
    });
  });

  it('comes the riskiest first and the benign last', () => {
    const drifts = findDrift({
      snapshot: snapshotWith([
        stateOf('Deployment', deployment(), live => {
          changed(`${CONTAINER}.resources.requests.cpu`, '0.1')(live);
          changed(`${CONTAINER}.env[0].value`, 'debug')(live);
          changed(`${CONTAINER}.securityContext.privileged`, true)(live);
        }),
      ]),
    });
    expect(drifts.map(({ class: driftClass }) => driftClass)).toEqual([
      'security',
      'configuration',
      'defaulting',
    ]);
  });

  it('says that it comes back every night', () => {
    const snapshot = snapshotWith([
      stateOf('Deployment', deployment(), changed('spec.replicas', 5)),
    ]);
    const [first] = findDrift({ snapshot });
    const key = driftKey(first);
    const episodes = [18, 19, 20].map(day => ({
      key,
      firstSeen: `2026-11-${day}T02:1${day % 10}:00Z`,
      goneAt: `2026-11-${day}T06:00:00Z`,
    }));
    const [drift] = findDrift({
      snapshot,
      context: {
        episodes: [...episodes, { key, firstSeen: '2026-11-21T02:12:00Z' }],
      },
    });
    expect(drift.recurrence).toMatch(/4 times since 2026-11-18, around 02:15/);
    expect(drift.risk.score).toBe(first.risk.score + 10);
    expect(
      findDrift({
        snapshot,
        context: { episodes: [{ key, firstSeen: '2026-11-21T02:12:00Z' }] },
      })[0].recurrence,
    ).toBeUndefined();
  });

  it('is recognized by its place, whatever its value', () => {
    const [a] = driftAt('spec.replicas', 5);
    const [b] = driftAt('spec.replicas', 6);
    const [c] = driftAt('spec.paused', true);
    expect(driftKey(a)).toBe(driftKey(b));
    expect(driftKey(a)).not.toBe(driftKey(c));
  });
});
