import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import type { Controller } from '@slipway/plugin-gitops-node';
import { readControllers } from '../readControllers';
import { FakeKubernetes } from './__testUtils__/FakeKubernetes';
import { fillCluster } from './__testUtils__/startKubernetes';

const CLUSTER_TOKEN = 't0ken-of-the-cluster';

const within = () => AbortSignal.timeout(4_000);

const eks = { type: 'argocd-kubernetes', name: 'eks', cluster: 'prod-eks' };
const edge = { type: 'flux', name: 'edge', cluster: 'prod-eks' };
const lost = { type: 'flux', name: 'lost', cluster: 'not-there' };

describe("through Backstage's Kubernetes plugin", () => {
  let fake: FakeKubernetes;
  let backend: ChildProcess;
  let controllers: Controller[];

  beforeAll(async () => {
    fake = new FakeKubernetes({ token: CLUSTER_TOKEN });
    fillCluster(fake);
    const url = await fake.listen();
    backend = fork(
      path.join(__dirname, '__testUtils__/kubernetesBackend.ts'),
      [url, CLUSTER_TOKEN],
      { execArgv: ['--no-warnings'], stdio: 'ignore' },
    );
    const [port] = await Promise.race([
      once(backend, 'message'),
      once(backend, 'exit').then(([code]) => {
        throw new Error(`The Kubernetes plugin did not start: exit ${code}`);
      }),
    ]);
    controllers = readControllers(
      new ConfigReader({ gitops: { controllers: [eks, edge, lost] } }),
      {
        auth: mockServices.auth({ pluginId: 'gitops' }),
        discovery: {
          getBaseUrl: async pluginId =>
            `http://localhost:${port}/api/${pluginId}`,
        },
        now: Date.now,
      },
    );
  }, 60_000);

  afterAll(async () => {
    backend.disconnect();
    await fake.close();
  });

  it('reads Applications with the credentials that the plugin has', async () => {
    const [argoCd] = controllers;
    const answer = await argoCd.listApplications({ signal: within() });
    expect(answer).toMatchObject({
      ok: true,
      value: [
        { snapshot: { ref: { name: 'checkout-dev' } } },
        { snapshot: { ref: { name: 'search-dev' } } },
      ],
    });
    expect(fake.requests[0].authorization).toBe(`Bearer ${CLUSTER_TOKEN}`);
  });

  it('reads details, with names and selectors as they are sent', async () => {
    const [, flux] = controllers;
    const answer = await flux.readApplication(
      {
        instance: 'edge',
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'checkout',
      },
      { detail: true, signal: within() },
    );
    expect(answer).toMatchObject({
      ok: true,
      value: {
        detail: {
          objects: [{ resource: { kind: 'Deployment' } }, {}],
          gaps: [{ part: 'managed-resources' }],
        },
      },
    });
  });

  it('says that the plugin does not know the cluster', async () => {
    const [, , notThere] = controllers;
    await expect(
      notThere.listApplications({ signal: within() }),
    ).resolves.toMatchObject({
      ok: false,
      problem: {
        reason: 'invalid-answer',
        message: expect.stringContaining(`Cluster 'not-there' not found`),
      },
    });
  });

  it('tells a cluster that refuses from the plugin', async () => {
    fake.denied.add('applications');
    await expect(
      controllers[0].listApplications({ signal: within() }),
    ).resolves.toMatchObject({
      ok: false,
      problem: {
        reason: 'forbidden',
        message: expect.stringContaining('the cluster "prod-eks" answered 403'),
      },
    });
  });

  it('says that a cluster does not answer', async () => {
    await fake.close();
    await expect(
      controllers[1].listApplications({ signal: within() }),
    ).resolves.toMatchObject({
      ok: false,
      problem: { reason: 'unavailable' },
    });
  });
});
