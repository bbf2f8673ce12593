import {
  get,
  type ApplicationRef,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { Controller } from '@slipway/plugin-gitops-node';
import { argoApplication } from './__testUtils__/exampleObjects';
import { send, status } from './__testUtils__/FakeKubernetes';
import {
  PLUGIN_TOKEN,
  startKubernetes,
  type StartedKubernetes,
} from './__testUtils__/startKubernetes';

const checkout: ApplicationRef = {
  instance: 'main',
  kind: 'Application',
  namespace: 'argocd',
  name: 'checkout-dev',
};

const within = (milliseconds = 4_000) => AbortSignal.timeout(milliseconds);

describe('ArgoCdKubernetesController', () => {
  let started: StartedKubernetes;

  beforeEach(async () => {
    started = await startKubernetes();
  });

  afterEach(async () => {
    await started.close();
  });

  const list = async (controller = started.argoCd()) =>
    controller.listApplications({ signal: within() });

  const namesOf = async (controller = started.argoCd()) => {
    const answer = await list(controller);
    return answer.ok
      ? answer.value.map(({ snapshot }) => snapshot.ref.name)
      : answer.problem;
  };

  const readDetail = async (ref = checkout) => {
    const answer = await started
      .argoCd()
      .readApplication(ref, { detail: true, signal: within() });
    return answer.ok ? answer.value?.detail : undefined;
  };

  const paths = () => started.fake.requests.map(({ url }) => url);

  it('asks the proxy for its cluster, as the portal', async () => {
    await list();
    expect(started.fake.requests).toEqual([
      {
        method: 'GET',
        url: '/apis/argoproj.io/v1alpha1/applications?limit=500',
        authorization: `Bearer ${PLUGIN_TOKEN}`,
        cluster: 'prod-eks',
      },
    ]);
    expect(started.access.auth.getPluginRequestToken).toHaveBeenCalledWith(
      expect.objectContaining({ targetPluginId: 'kubernetes' }),
    );
  });

  it('lists whole Applications', async () => {
    await expect(list()).resolves.toMatchObject({
      ok: true,
      value: [
        {
          complete: true,
          snapshot: {
            ref: checkout,
            resources: [{}, { health: { status: 'Degraded' } }],
          },
        },
        {},
      ],
    });
  });

  it('lists only the namespaces of the configuration', async () => {
    started.fake.objects.push({
      ...argoApplication('other'),
      metadata: { name: 'other', namespace: 'team-a' },
    });
    await expect(
      namesOf(started.argoCd({ namespaces: ['team-a', 'team-b'] })),
    ).resolves.toEqual(['other']);
    expect(paths()).toEqual(
      ['team-a', 'team-b'].map(
        namespace =>
          `/apis/argoproj.io/v1alpha1/namespaces/${namespace}/applications?limit=500`,
      ),
    );
    await expect(
      started
        .argoCd({ namespaces: ['team-a'] })
        .readApplication(checkout, { detail: false, signal: within() }),
    ).resolves.toEqual({ ok: true, value: undefined });
  });

  describe('pages', () => {
    const names = Array.from({ length: 7 }, (_, index) => `app-${index}`);

    beforeEach(() => {
      started.fake.objects.splice(0);
      started.fake.objects.push(...names.map(name => argoApplication(name)));
      started.fake.maxPage = 3;
    });

    it('are read to the end', async () => {
      await expect(namesOf()).resolves.toEqual(names);
      expect(started.fake.requests).toHaveLength(3);
    });

    it('start over once when the rest has expired', async () => {
      started.fake.pagesUntilExpired = 1;
      const answer = namesOf();
      started.fake.intercept = () => {
        if (started.fake.requests.length === 4) {
          started.fake.pagesUntilExpired = Infinity;
        }
        return false;
      };
      await expect(answer).resolves.toEqual(names);
      expect(started.fake.requests).toHaveLength(6);
    });

    it('do not start over for ever', async () => {
      started.fake.pagesUntilExpired = 0;
      await expect(namesOf()).resolves.toMatchObject({
        reason: 'invalid-answer',
        message: expect.stringContaining('410'),
      });
      expect(started.fake.requests).toHaveLength(4);
    });

    it('become smaller when one is too large', async () => {
      const huge = Buffer.alloc(1_000_000, ' ');
      started.fake.intercept = (request, response) => {
        if (!request.url?.includes('limit=500')) {
          return false;
        }
        response.writeHead(200, { 'content-type': 'application/json' });
        for (let count = 0; count < 21; count++) {
          response.write(huge);
        }
        response.end('{}');
        return true;
      };
      await expect(namesOf()).resolves.toEqual(names);
      expect(paths()[1]).toContain('limit=100');
    });

    it('that lack the last part fail as a whole', async () => {
      started.fake.intercept = (request, response) => {
        if (request.url?.includes('continue=6')) {
          send(response, status(500, 'InternalError', 'etcdserver: timeout'));
          return true;
        }
        return false;
      };
      await expect(namesOf()).resolves.toMatchObject({
        reason: 'unavailable',
        message: expect.stringContaining('etcdserver: timeout'),
      });
    });
  });

  it.each([
    '[]',
    '"text"',
    '{}',
    '{"kind":"ApplicationList"}',
    'null',
    '{"kind',
  ])('says so where the list is %s', async body => {
    started.fake.intercept = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return true;
    };
    await expect(namesOf()).resolves.toMatchObject({
      reason: 'invalid-answer',
    });
  });

  it.each<[string, (fake: StartedKubernetes['fake']) => void, object]>([
    [
      'the plugin does not know the cluster',
      fake => fake.clusters.clear(),
      {
        reason: 'invalid-answer',
        message: `Listing the Applications of the instance "main" failed: the Kubernetes plugin answered 404 (Cluster 'prod-eks' not found).`,
      },
    ],
    [
      'Argo CD is not installed there',
      fake => fake.missing.add('applications'),
      {
        reason: 'invalid-answer',
        remedy: expect.stringContaining('installed there'),
      },
    ],
    [
      'the account may not list Applications',
      fake => fake.denied.add('applications'),
      {
        reason: 'forbidden',
        remedy:
          'Let the account of the cluster "prod-eks" get and list what the message names.',
      },
    ],
  ])('says what to do where %s', async (_, prepare, problem) => {
    prepare(started.fake);
    await expect(namesOf()).resolves.toMatchObject(problem);
  });

  it('says when the Kubernetes plugin cannot be asked', async () => {
    started.access.auth.getPluginRequestToken = async () => {
      throw new Error('no key');
    };
    await expect(namesOf()).resolves.toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('no key'),
    });
  });

  describe('details', () => {
    it('are of the unwell objects, their own pods, and the events of both', async () => {
      const detail = await readDetail();
      expect(detail?.objects.map(({ resource }) => resource.name)).toEqual([
        'checkout',
        'checkout-7d4f9-bbbbb',
      ]);
      expect(detail?.events.map(({ message }) => message).sort()).toEqual([
        'Something is wrong with checkout',
        'Something is wrong with checkout-7d4f9-bbbbb',
      ]);
      expect(detail?.nodes).toEqual([
        expect.objectContaining({
          uid: 'uid-of-deployment',
          health: expect.objectContaining({ status: 'Degraded' }),
        }),
        expect.objectContaining({
          parents: ['uid-of-deployment'],
          info: [{ name: 'Status Reason', value: 'ImagePullBackOff' }],
        }),
        expect.objectContaining({
          resource: expect.objectContaining({ kind: 'Secret' }),
        }),
      ]);
    });

    it('say why there are no differences', async () => {
      const detail = await readDetail();
      expect(detail?.managed).toEqual([]);
      expect(detail?.gaps).toEqual([
        {
          part: 'managed-resources',
          message:
            'There are no states to compare: differences need the API of Argo CD.',
        },
      ]);
    });

    it('never read a Secret', async () => {
      await readDetail();
      expect(paths().filter(path => path.includes('/secrets'))).toEqual([]);
    });

    it('stay within bounds', async () => {
      const { fake } = started;
      const resources = Array.from({ length: 40 }, (_, index) => ({
        group: 'apps',
        version: 'v1',
        kind: 'Deployment',
        namespace: 'payments-dev',
        name: `d-${index}`,
        health: { status: 'Degraded' },
      }));
      (
        fake.find('Application', 'checkout-dev').status as JsonObject
      ).resources = resources;
      fake.objects.push(
        ...resources.map(({ name }) => ({
          ...fake.find('Deployment', 'checkout'),
          metadata: { name, namespace: 'payments-dev', uid: `uid-${name}` },
        })),
      );
      const detail = await readDetail();
      expect(
        detail?.objects.filter(({ resource }) => resource.kind !== 'Pod'),
      ).toHaveLength(5);
      expect(fake.requests.length).toBeLessThan(25);
    });

    it('have a gap for each part that cannot be read', async () => {
      started.fake.denied.add('pods').add('events');
      const detail = await readDetail();
      expect(detail?.gaps.map(({ part }) => part)).toEqual([
        'managed-resources',
        'events',
        'events',
        'resource',
      ]);
      expect(detail?.objects).toHaveLength(1);
    });

    it('show what is not there as missing', async () => {
      started.fake.objects.splice(
        started.fake.objects.indexOf(
          started.fake.find('Deployment', 'checkout'),
        ),
        1,
      );
      const detail = await readDetail();
      expect(detail?.nodes[0].health?.status).toBe('Missing');
    });

    it.each<[string, JsonObject, string | undefined]>([
      ['the name of a cluster', { name: 'edge' }, 'edge'],
      ['in-cluster', { name: 'in-cluster' }, 'prod-eks'],
      [
        'an ARN',
        { server: 'arn:aws:eks:eu-west-1:111122223333:cluster/edge' },
        'edge',
      ],
      ['a URL', { server: 'https://10.0.0.1:6443' }, undefined],
    ])(
      'are read where the destination is %s',
      async (_, destination, cluster) => {
        started.fake.clusters.add('edge');
        started.fake.objects.push(argoApplication('far', destination));
        const detail = await readDetail({ ...checkout, name: 'far' });
        const asked = started.fake.requests
          .filter(({ url }) => url.includes('/deployments/checkout'))
          .map(request => request.cluster);
        expect(asked).toEqual(cluster ? [cluster] : []);
        expect(detail?.gaps.some(({ part }) => part === 'resource')).toBe(
          cluster === undefined,
        );
      },
    );

    it('have a gap where the plugin does not know the cluster', async () => {
      started.fake.objects.push(argoApplication('far', { name: 'nowhere' }));
      const detail = await readDetail({ ...checkout, name: 'far' });
      expect(detail?.gaps).toContainEqual({
        part: 'resource',
        message: expect.stringContaining(`Cluster 'nowhere' not found`),
      });
    });

    it('keep the destination as it is written', async () => {
      const server = 'arn:aws:eks:eu-west-1:111122223333:cluster/edge';
      started.fake.objects.push(argoApplication('far', { server }));
      const answer = await started
        .argoCd()
        .readApplication(
          { ...checkout, name: 'far' },
          { detail: false, signal: within() },
        );
      expect(answer.ok && answer.value?.destination.server).toBe(server);
    });
  });

  it('only reads, whatever is asked', async () => {
    const controller: Controller = started.argoCd();
    await controller.listApplications({ signal: within() });
    await controller.readApplication(checkout, {
      detail: true,
      refresh: 'hard',
      signal: within(),
    });
    expect(new Set(started.fake.requests.map(({ method }) => method))).toEqual(
      new Set(['GET']),
    );
    expect(
      get(
        started.fake.find('Application', 'checkout-dev'),
        'metadata',
        'annotations',
      ),
    ).toBeUndefined();
  });

  it('links to where people see Argo CD, if there is any', () => {
    expect(started.argoCd().linkTo(checkout)).toBeUndefined();
    expect(
      started
        .argoCd({ frontendUrl: 'https://argocd.acme.dev/' })
        .linkTo(checkout),
    ).toBe('https://argocd.acme.dev/applications/argocd/checkout-dev');
  });
});
