import fc from 'fast-check';
import type { JsonObject } from '../kubernetes';
import {
  condition,
  gitRepository,
  helmRelease,
  helmRepository,
  ociRepository,
  release,
} from './__testUtils__/fluxObjects';
import { FluxSources } from './fluxSources';
import { readHelmRelease } from './readHelmRelease';

const helmChart: JsonObject = {
  kind: 'HelmChart',
  metadata: { name: 'payments-dev-cache', namespace: 'flux-system' },
  spec: {
    chart: 'redis',
    version: '20.x',
    sourceRef: { kind: 'HelmRepository', name: 'charts' },
  },
};

const read = (
  parts: Parameters<typeof helmRelease>[0] = {},
  sources: JsonObject[] = [helmRepository, helmChart],
) =>
  readHelmRelease(helmRelease(parts), {
    instance: 'edge',
    cluster: 'edge-1',
    sources: new FluxSources(sources),
  });

describe('readHelmRelease', () => {
  it('reads what a release runs', () => {
    const source = {
      repoUrl: 'https://charts.acme.dev',
      chart: 'redis',
      targetRevision: '20.x',
    };
    expect(read()).toMatchObject({
      ref: { kind: 'HelmRelease', namespace: 'payments-dev', name: 'cache' },
      parents: [
        { kind: 'Kustomization', namespace: 'flux-system', name: 'checkout' },
      ],
      destination: { name: 'edge-1', namespace: 'payments-dev' },
      sources: [source],
      sync: { status: 'Synced', revisions: ['20.1.0'] },
      health: { status: 'Healthy' },
      operation: { phase: 'Succeeded', finishedAt: '2026-11-22T09:00:00Z' },
      syncPolicy: { prune: true, selfHeal: false },
      history: [
        { id: 1, revisions: ['20.0.0'], sources: [source] },
        { id: 2, revisions: ['20.1.0'] },
      ],
    });
  });

  it('is OutOfSync while the version that was tried does not run', () => {
    const snapshot = read({
      status: {
        lastAttemptedRevision: '20.2.0',
        failures: 3,
        conditions: [
          condition('Reconciling', 'True', 'ProgressingWithRetry', 'retrying'),
          condition('Ready', 'False', 'UpgradeFailed', 'timed out'),
        ],
        history: [
          release(3, '20.2.0', 'failed'),
          release(2, '20.1.0', 'deployed'),
        ],
      },
    });
    expect(snapshot).toMatchObject({
      sync: { status: 'OutOfSync', revisions: ['20.2.0'] },
      health: { status: 'Degraded', message: 'timed out' },
      operation: { phase: 'Running', retries: 3, revisions: ['20.2.0'] },
      history: [{ revisions: ['20.1.0'] }],
    });
  });

  it('corrects drift only where that is switched on', () => {
    const { syncPolicy } = read({
      spec: { driftDetection: { mode: 'enabled' } },
    });
    expect(syncPolicy.selfHeal).toBe(true);
  });

  it.each<[string, JsonObject, JsonObject[], object]>([
    [
      'a folder of a GitRepository',
      {
        chart: {
          spec: {
            chart: './charts/redis',
            sourceRef: {
              kind: 'GitRepository',
              name: 'gitops',
              namespace: 'flux-system',
            },
          },
        },
      },
      [gitRepository()],
      {
        repoUrl: 'https://git.acme.dev/platform/gitops.git',
        path: 'charts/redis',
        targetRevision: 'main',
      },
    ],
    [
      'an OCI artifact',
      {
        chart: undefined as never,
        chartRef: { kind: 'OCIRepository', name: 'redis' },
      },
      [ociRepository],
      {
        repoUrl: 'oci://registry.acme.dev/charts/redis',
        chart: 'redis',
        targetRevision: '20.x',
      },
    ],
    [
      'a HelmChart',
      {
        chart: undefined as never,
        chartRef: {
          kind: 'HelmChart',
          name: 'payments-dev-cache',
          namespace: 'flux-system',
        },
      },
      [helmRepository, helmChart],
      {
        repoUrl: 'https://charts.acme.dev',
        chart: 'redis',
        targetRevision: '20.x',
      },
    ],
    [
      'a repository that was not read',
      {},
      [],
      {
        repoUrl: 'HelmRepository flux-system/charts',
        chart: 'redis',
        targetRevision: '20.x',
      },
    ],
  ])('has its chart from %s', (_, spec, sources, source) => {
    expect(read({ spec }, sources).sources).toEqual([source]);
  });

  it.each(['HelmChart', 'HelmRepository'])(
    'shows that its %s is not ready',
    kind => {
      const sources = [helmRepository, helmChart].map(source =>
        source.kind === kind
          ? {
              ...source,
              status: {
                conditions: [
                  condition('Ready', 'False', 'ChartPullFailed', 'no such'),
                ],
              },
            }
          : source,
      );
      expect(read({}, sources)).toMatchObject({
        sync: { status: 'Unknown' },
        conditions: [{}, { type: `${kind}/Ready`, reason: 'ChartPullFailed' }],
      });
    },
  );

  it('survives any shape', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('metadata', 'spec', 'status'),
        fc.jsonValue({ maxDepth: 4 }),
        (place, value) => {
          const snapshot = readHelmRelease(
            { ...helmRelease(), [place]: value } as JsonObject,
            { instance: 'edge' },
          );
          expect(typeof snapshot.sync.status).toBe('string');
          expect(typeof snapshot.ref.name).toBe('string');
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('conditions', 'history', 'chart', 'chartRef'),
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
