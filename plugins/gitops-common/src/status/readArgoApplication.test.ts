import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  argoApplication,
  argoApplicationWith,
} from './__testUtils__/argoApplication';
import { readArgoApplication } from './readArgoApplication';
import { snapshotLimits } from './snapshotLimits';

const read = (patch: Parameters<typeof argoApplicationWith>[0] = {}) =>
  readArgoApplication(argoApplicationWith(patch), { instance: 'main' });

describe('readArgoApplication', () => {
  it('reads everything that a snapshot has', () => {
    const source = {
      repoUrl: 'https://git.acme.dev/platform/gitops.git',
      path: 'environments/dev/workloads/payments/checkout',
      targetRevision: 'main',
    };
    const deployment = {
      group: 'apps',
      version: 'v1',
      kind: 'Deployment',
      namespace: 'payments-dev',
      name: 'checkout',
    };
    expect(read()).toEqual({
      ref: {
        instance: 'main',
        kind: 'Application',
        namespace: 'argocd',
        name: 'checkout-dev',
      },
      project: 'payments',
      labels: { team: 'payments', 'app.kubernetes.io/name': 'checkout' },
      annotations: {
        'backstage.io/entity-ref': 'component:default/checkout',
        'example.com/webhook-token': '++++++++',
      },
      createdAt: '2026-10-01T08:00:00Z',
      parents: [],
      destination: { name: 'acme-nonprod', namespace: 'payments-dev' },
      sources: [source],
      syncPolicy: {
        automated: true,
        prune: true,
        selfHeal: true,
        suspended: false,
      },
      sync: {
        status: 'OutOfSync',
        revisions: ['3f786850e387550fdab836ed7e6dc881de23001b'],
      },
      health: { status: 'Degraded', since: '2026-11-20T10:01:00Z' },
      operation: {
        phase: 'Failed',
        message: 'one or more objects failed to apply (retried 2 times).',
        startedAt: '2026-11-20T10:00:00Z',
        finishedAt: '2026-11-20T10:01:30Z',
        retries: 2,
        initiatedBy: { automated: true },
        revisions: ['3f786850e387550fdab836ed7e6dc881de23001b'],
        results: [
          {
            resource: deployment,
            status: 'SyncFailed',
            message:
              'Deployment.apps "checkout" is invalid: spec.selector: field is immutable',
            syncPhase: 'Sync',
          },
          {
            resource: {
              group: 'batch',
              version: 'v1',
              kind: 'Job',
              namespace: 'payments-dev',
              name: 'migrate',
            },
            hookType: 'PreSync',
            hookPhase: 'Succeeded',
            message: 'migrate created',
            syncPhase: 'PreSync',
          },
        ],
      },
      conditions: [
        {
          type: 'SyncError',
          message:
            'Failed last sync attempt to [3f78685]: one or more objects failed to apply',
          since: '2026-11-20T10:02:00Z',
        },
      ],
      resources: [
        {
          resource: deployment,
          sync: 'OutOfSync',
          health: { status: 'Degraded', message: 'exceeded its deadline' },
          syncWave: 1,
        },
        {
          resource: {
            group: '',
            version: 'v1',
            kind: 'ConfigMap',
            namespace: 'payments-dev',
            name: 'checkout-old',
          },
          sync: 'OutOfSync',
          requiresPruning: true,
        },
      ],
      history: [
        {
          id: 0,
          revisions: ['89e6c98d92887913cadf06b2adb97f26cde4849b'],
          deployedAt: '2026-11-19T09:00:40Z',
          startedAt: '2026-11-19T09:00:00Z',
          initiatedBy: { username: 'dana', automated: false },
          sources: [source],
        },
      ],
      images: ['registry.acme.dev/payments/checkout:1.4.2'],
      externalUrls: ['https://checkout.dev.acme.dev'],
      reconciledAt: '2026-11-20T10:05:00Z',
    });
  });

  it('keeps words that it does not know', () => {
    const snapshot = read({
      'status.sync.status': 'Paused',
      'status.health.status': 'Sleeping',
      'status.operationState.phase': 'Queued',
    });
    expect(snapshot.sync.status).toBe('Paused');
    expect(snapshot.health.status).toBe('Sleeping');
    expect(snapshot.operation?.phase).toBe('Queued');
  });

  it('reads several sources and keeps their revisions in order', () => {
    const snapshot = read({
      'spec.sources': [
        { repoURL: 'oci://registry.acme.dev/charts', path: '.' },
        { repoURL: 'https://charts.acme.dev', chart: 'redis' },
        { repoURL: 'https://git.acme.dev/values.git', ref: 'values' },
      ],
      'status.sync.revision': null,
      'status.sync.revisions': ['sha256:abc', '', '3f78685'],
    });
    expect(snapshot.sources).toEqual([
      { repoUrl: 'oci://registry.acme.dev/charts', path: '.' },
      { repoUrl: 'https://charts.acme.dev', chart: 'redis' },
      { repoUrl: 'https://git.acme.dev/values.git', ref: 'values' },
    ]);
    expect(snapshot.sync.revisions).toEqual(['sha256:abc', '', '3f78685']);
  });

  it('takes the branch that hydrated manifests are synced from', () => {
    const snapshot = read({
      'spec.source': null,
      'spec.sourceHydrator': {
        drySource: {
          repoURL: 'https://git.acme.dev/dry.git',
          path: 'chart',
          targetRevision: 'main',
        },
        syncSource: { targetBranch: 'env/dev', path: 'checkout' },
      },
    });
    expect(snapshot.sources).toEqual([
      {
        repoUrl: 'https://git.acme.dev/dry.git',
        path: 'checkout',
        targetRevision: 'env/dev',
      },
    ]);
  });

  it.each([
    ['missing', null, false],
    ['empty', {}, true],
    ['switched off', { enabled: false, selfHeal: true }, false],
  ])('reads automated sync that is %s', (_, automated, expected) => {
    const { syncPolicy } = read({ 'spec.syncPolicy': { automated } });
    expect(syncPolicy).toMatchObject({ automated: expected, selfHeal: false });
  });

  it('takes reconciling that is skipped for suspended', () => {
    const { syncPolicy } = read({
      'metadata.annotations': { 'argocd.argoproj.io/skip-reconcile': 'true' },
    });
    expect(syncPolicy.suspended).toBe(true);
  });

  it('says that an operation runs which was asked for and did not start', () => {
    expect(
      read({
        operation: {
          initiatedBy: { username: 'dana' },
          sync: { revision: 'abc' },
        },
      }).operation,
    ).toEqual({
      phase: 'Running',
      initiatedBy: { username: 'dana', automated: false },
      revisions: ['abc'],
      results: [],
    });
  });

  it('knows the parents: an ApplicationSet and the Application around it', () => {
    const snapshot = read({
      'metadata.ownerReferences': [
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'ApplicationSet',
          name: 'checkout',
          uid: '1',
        },
      ],
      'metadata.annotations': {
        'argocd.argoproj.io/tracking-id':
          'platform_root:argoproj.io/Application:argocd/checkout-dev',
      },
    });
    expect(snapshot.parents).toEqual([
      { kind: 'ApplicationSet', namespace: 'argocd', name: 'checkout' },
      { kind: 'Application', namespace: 'platform', name: 'root' },
    ]);
  });

  it('is not misled by a tracking id that was copied or a label of its own', () => {
    const { parents } = read({
      'metadata.labels': { 'app.kubernetes.io/instance': 'checkout-dev' },
      'metadata.annotations': {
        'argocd.argoproj.io/tracking-id':
          'root:argoproj.io/Application:argocd/other',
      },
    });
    expect(parents).toEqual([]);
  });

  it('takes the label for the parent where there is no tracking id', () => {
    const { parents } = read({
      'metadata.labels': { 'app.kubernetes.io/instance': 'root' },
      'status.controllerNamespace': 'argocd',
    });
    expect(parents).toEqual([
      { kind: 'Application', namespace: 'argocd', name: 'root' },
    ]);
  });

  it('masks credentials in URLs and messages', () => {
    const token = `ghp_${'a'.repeat(36)}`;
    const text = JSON.stringify(
      read({
        'spec.source': { repoURL: `https://bot:${token}@git.acme.dev/x.git` },
        'status.conditions': [
          {
            type: 'ComparisonError',
            message: `cannot clone https://bot:hunter2@git.acme.dev/x.git with ${token}`,
          },
        ],
      }),
    );
    expect(text).not.toMatch(/ghp_|hunter2/);
    expect(text).toContain('cannot clone https://++++++++@git.acme.dev/x.git');
  });

  it('keeps what is not well of very long lists, and says what is left out', () => {
    const resources = Array.from(
      { length: snapshotLimits.resources + 10 },
      (_, index) => ({
        version: 'v1',
        kind: 'ConfigMap',
        name: `settings-${index}`,
        status: index % 100 === 99 ? 'OutOfSync' : 'Synced',
      }),
    );
    const snapshot = read({ 'status.resources': resources });
    expect(snapshot.resources).toHaveLength(snapshotLimits.resources);
    expect(snapshot.omitted).toEqual({ resources: 10 });
    expect(
      snapshot.resources.filter(({ sync }) => sync === 'OutOfSync'),
    ).toHaveLength(20);
    expect(snapshot.resources[0].resource.name).toBe('settings-0');
  });

  it('cuts the middle out of a huge message', () => {
    const { conditions } = read({
      'status.conditions': [
        {
          type: 'ComparisonError',
          message: `helm template . failed ${'x '.repeat(500_000)}Error: boom`,
        },
      ],
    });
    expect(conditions[0].message).toHaveLength(snapshotLimits.message);
    expect(conditions[0].message).toMatch(/^helm template .*Error: boom$/);
  });

  it('takes any JSON without throwing, and makes JSON of it', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), object => {
        const json = JSON.parse(JSON.stringify(object));
        const snapshot = readArgoApplication(json, { instance: 'main' });
        expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      }),
    );
  });

  it('takes any value at any place of an Application', () => {
    const places = [
      ...['metadata', 'spec', 'status', 'operation', 'spec.source'],
      ...['spec.sources', 'spec.destination', 'spec.syncPolicy'],
      ...['spec.syncPolicy.automated', 'metadata.labels'],
      ...['metadata.annotations', 'metadata.ownerReferences'],
      ...['metadata.creationTimestamp', 'status.sync', 'status.health'],
      ...['status.operationState', 'status.operationState.syncResult'],
      ...['status.operationState.syncResult.resources', 'status.conditions'],
      ...['status.resources', 'status.history', 'status.summary'],
      'status.reconciledAt',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.jsonValue({ maxDepth: 3 }),
        (place, value) => {
          const snapshot = read({
            [place]: JSON.parse(JSON.stringify(value)),
          });
          expect(typeof snapshot.sync.status).toBe('string');
          expect(typeof snapshot.health.status).toBe('string');
        },
      ),
    );
  });
});

const definition = path.resolve(
  __dirname,
  '../../../../../shared/reference/application-crd.yaml',
);
const describeWithDefinition = existsSync(definition)
  ? describe
  : describe.skip;

describeWithDefinition('the definition of Argo CD, when it is at hand,', () => {
  it('takes the Application of these tests', () => {
    const { spec } = parse(readFileSync(definition, 'utf8'));
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(spec.versions[0].schema.openAPIV3Schema);
    validate(argoApplication);
    expect(validate.errors ?? []).toEqual([]);
  });
});
