import type {
  ApplicationRef,
  JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { condition, REVISION } from './__testUtils__/exampleObjects';
import {
  startKubernetes,
  type StartedKubernetes,
} from './__testUtils__/startKubernetes';

const checkout: ApplicationRef = {
  instance: 'main',
  kind: 'Kustomization',
  namespace: 'flux-system',
  name: 'checkout',
};

const cache: ApplicationRef = {
  instance: 'main',
  kind: 'HelmRelease',
  namespace: 'payments-dev',
  name: 'cache',
};

const within = (milliseconds = 4_000) => AbortSignal.timeout(milliseconds);

describe('FluxController', () => {
  let started: StartedKubernetes;

  beforeEach(async () => {
    started = await startKubernetes();
  });

  afterEach(async () => {
    await started.close();
  });

  const list = async (controller = started.flux()) => {
    const answer = await controller.listApplications({ signal: within() });
    return answer.ok
      ? answer.value.map(({ snapshot }) => snapshot)
      : answer.problem;
  };

  const read = async (
    ref: ApplicationRef,
    { detail = false, controller = started.flux() } = {},
  ) => {
    const answer = await controller.readApplication(ref, {
      detail,
      signal: within(),
    });
    return answer.ok ? answer.value : answer.problem;
  };

  const paths = () => started.fake.requests.map(({ url }) => url);

  const failSource = () => {
    const repository = started.fake.find('GitRepository', 'gitops');
    (repository.status as JsonObject).conditions = [
      condition(
        'Ready',
        'False',
        'AuthenticationFailed',
        'failed to clone: authentication required',
      ),
    ];
  };

  it('lists both kinds with their sources, each in one list', async () => {
    await expect(list()).resolves.toMatchObject([
      {
        ref: checkout,
        destination: { name: 'prod-eks' },
        sources: [
          {
            repoUrl: 'https://git.acme.dev/platform/gitops.git',
            path: 'environments/dev/workloads/payments/checkout',
            targetRevision: 'main',
          },
        ],
        sync: { status: 'OutOfSync', revisions: [REVISION] },
        health: { status: 'Degraded' },
      },
      { ref: { name: 'search' } },
      {
        ref: cache,
        sources: [
          {
            repoUrl: 'https://charts.acme.dev',
            chart: 'redis',
            targetRevision: '20.x',
          },
        ],
      },
    ]);
    expect(paths()).toEqual([
      '/apis/kustomize.toolkit.fluxcd.io/v1/kustomizations?limit=500',
      '/apis/helm.toolkit.fluxcd.io/v2/helmreleases?limit=500',
      '/apis/source.toolkit.fluxcd.io/v1/gitrepositories?limit=500',
      '/apis/source.toolkit.fluxcd.io/v1/helmrepositories?limit=500',
    ]);
  });

  it.each([checkout, cache])(
    'reads one as the list has it: $kind',
    async ref => {
      failSource();
      const listed = await list();
      await expect(read(ref)).resolves.toEqual(
        Array.isArray(listed)
          ? listed.find(({ ref: other }) => other.name === ref.name)
          : undefined,
      );
    },
  );

  it('reads one as the list has it, with a source of another namespace', async () => {
    const controller = started.flux({ namespaces: ['payments-dev'] });
    const listed = await list(controller);
    await expect(read(cache, { controller })).resolves.toEqual(
      Array.isArray(listed) ? listed[0] : undefined,
    );
    expect(listed).toMatchObject([
      { sources: [{ repoUrl: 'https://charts.acme.dev' }] },
    ]);
    await expect(read(checkout, { controller })).resolves.toBeUndefined();
  });

  it('shows the condition of a source that is not ready', async () => {
    failSource();
    await expect(read(checkout)).resolves.toMatchObject({
      conditions: [
        { type: 'Ready' },
        { type: 'Healthy' },
        {
          type: 'GitRepository/Ready',
          status: 'False',
          reason: 'AuthenticationFailed',
          message: 'failed to clone: authentication required',
        },
      ],
    });
  });

  it('does without sources that are not for it to read', async () => {
    started.fake.denied.add('gitrepositories');
    started.fake.missing.add('helmrepositories');
    await expect(list()).resolves.toMatchObject([
      { sources: [{ repoUrl: 'GitRepository flux-system/gitops' }] },
      {},
      { sources: [{ repoUrl: 'HelmRepository flux-system/charts' }] },
    ]);
  });

  it('does without one of the kinds, and not without both', async () => {
    started.fake.missing.add('helmreleases');
    await expect(list()).resolves.toHaveLength(2);
    started.fake.missing.add('kustomizations');
    await expect(list()).resolves.toMatchObject({
      reason: 'invalid-answer',
      remedy: expect.stringContaining('installed there'),
    });
  });

  it('fails as a whole when one of the kinds is not for it to read', async () => {
    started.fake.denied.add('helmreleases');
    await expect(list()).resolves.toMatchObject({ reason: 'forbidden' });
  });

  describe('details', () => {
    it('begin with the objects that messages name', async () => {
      await expect(read(checkout, { detail: true })).resolves.toMatchObject({
        detail: {
          objects: [
            { resource: { kind: 'Deployment' } },
            { resource: { kind: 'Pod', name: 'checkout-7d4f9-bbbbb' } },
          ],
          nodes: [
            { health: { status: 'Progressing' } },
            { health: { status: 'Degraded' } },
            { resource: { kind: 'Secret' } },
            { resource: { kind: 'ClusterRole', name: 'checkout:reader' } },
          ],
        },
      });
      expect(paths().filter(path => path.includes('/secrets'))).toEqual([]);
    });

    it('find what a HelmRelease without an inventory has released', async () => {
      await expect(read(cache, { detail: true })).resolves.toMatchObject({
        detail: {
          objects: [
            { resource: { kind: 'Deployment', name: 'checkout' } },
            { resource: { kind: 'Pod' } },
          ],
          gaps: [{ part: 'managed-resources' }],
        },
      });
    });

    it('have a gap for what runs in a cluster without a name here', async () => {
      const { spec } = started.fake.find('Kustomization', 'checkout');
      (spec as JsonObject).kubeConfig = { secretRef: { name: 'edge-access' } };
      await expect(read(checkout, { detail: true })).resolves.toMatchObject({
        destination: { name: 'edge-access' },
        detail: {
          objects: [],
          gaps: expect.arrayContaining([
            {
              part: 'resource',
              message: expect.stringContaining(
                `Cluster 'edge-access' not found`,
              ),
            },
          ]),
        },
      });
    });
  });

  it('links nowhere', () => {
    expect(started.flux().linkTo()).toBeUndefined();
  });
});
