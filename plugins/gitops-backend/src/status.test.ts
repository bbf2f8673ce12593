import type {
  EntityStates,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import type { Controller } from '@slipway/plugin-gitops-node';
import {
  createFakeController,
  type FakeController,
} from '@slipway/plugin-gitops-node/testing';
import {
  brokenApplication,
  checkoutApplication,
  checkoutComponent,
} from './__testUtils__/checkoutApplication';
import {
  everythingDenied,
  startGitOps,
  type StartedGitOps,
} from './__testUtils__/startGitOps';
import { MAX_VIEW_BYTES } from './usecases/status/toStoredView';

const DANA = 'user:default/dana';
const OMAR = 'user:default/omar';
const STATUS = '/entities/component/default/checkout/status';
const REFRESH = '/entities/component/default/checkout/refresh';

jest.setTimeout(60_000);

describe('what runs of an entity', () => {
  let gitops: StartedGitOps;
  let main: FakeController;

  const start = async (
    options: {
      applications?: ReturnType<typeof checkoutApplication>[];
      entities?: ReturnType<typeof checkoutComponent>[];
      others?: Controller[];
    } = {},
  ) => {
    main = createFakeController({
      instance: 'main',
      applications: options.applications ?? [
        checkoutApplication('dev'),
        brokenApplication('staging'),
      ],
      metadata: {
        aaaa1111: { author: 'Dana', message: 'Onboard checkout', tags: [] },
      },
    });
    gitops = await startGitOps({
      controllers: [main, ...(options.others ?? [])],
      entities: options.entities ?? [checkoutComponent()],
    });
  };

  const read = async (person = DANA): Promise<EntityStatus> => {
    const response = await gitops.as(person).get(STATUS);
    expect(response.status).toBe(200);
    return response.body;
  };

  afterEach(async () => {
    await gitops?.stop();
  });

  it('is shown side by side, with cause and next step', async () => {
    await start();
    await gitops.refresh('main');
    const status = await read();
    expect(status.applications).toMatchObject([
      {
        environment: 'dev',
        sync: { status: 'Synced' },
        health: { status: 'Healthy' },
        lastChange: { author: 'Dana', message: 'Onboard checkout' },
        diagnoses: [],
      },
      {
        environment: 'staging',
        health: { status: 'Degraded' },
        diagnoses: [{ kind: 'image-pull', role: 'cause' }],
      },
    ]);
    expect(status.summary.sentences[0].text).toMatch(
      /^staging is Synced and Degraded; dev is fine\.$/,
    );
    expect(status.instances).toMatchObject([{ name: 'main', state: 'ok' }]);
    expect(status.notShown).toEqual([]);
  });

  it('is answered without any call to a controller', async () => {
    await start();
    await gitops.refresh('main');
    const before = main.calls.length;
    await Promise.all(Array.from({ length: 20 }, () => read()));
    expect(main.calls).toHaveLength(before);
  });

  it('takes at most 3 KB per Application', async () => {
    const long = 'A message that goes on and on. '.repeat(200);
    await start({
      applications: [
        checkoutApplication('dev', {
          health: { status: 'Degraded', message: long },
          images: Array.from(
            { length: 40 },
            (_, i) => `registry.acme.dev/${i}/${'x'.repeat(200)}:1`,
          ),
          conditions: Array.from({ length: 10 }, (_, i) => ({
            type: 'ComparisonError',
            message: `${i} ${long}`,
          })),
        }),
      ],
    });
    await gitops.refresh('main');
    const { applications } = await read();
    expect(applications).toHaveLength(1);
    expect(
      Buffer.byteLength(JSON.stringify(applications[0])),
    ).toBeLessThanOrEqual(MAX_VIEW_BYTES);
  });

  it('says that nothing was read yet', async () => {
    await start();
    const status = await read();
    expect(status.applications).toEqual([]);
    expect(status.instances).toMatchObject([{ state: 'reading' }]);
    expect(status.notShown).toMatchObject([{ reason: 'not-found' }]);
  });

  describe('is refreshed by the schedule', () => {
    it('with one list, and single reads of what changed or is unwell', async () => {
      await start();
      await gitops.refresh('main');
      main.calls.length = 0;
      await gitops.refresh('main');
      expect(main.calls.map(({ method, name }) => [method, name])).toEqual([
        ['listApplications', undefined],
        ['readApplication', 'checkout-staging'],
      ]);
    });

    it('and tells open pages only of what changed', async () => {
      await start();
      await gitops.refresh('main');
      gitops.signals.length = 0;
      await gitops.refresh('main');
      expect(gitops.signals).toEqual([]);
      main.set(brokenApplication('dev'));
      await gitops.refresh('main');
      expect(gitops.signals).toHaveLength(1);
      expect(gitops.signals[0].applications).toHaveLength(1);
      expect(JSON.stringify(gitops.signals)).not.toContain('checkout');
    });

    it('and asks for the author of a revision once', async () => {
      await start();
      await gitops.refresh('main');
      main.set(brokenApplication('dev'));
      await gitops.refresh('main');
      expect(
        main.calls.filter(({ method }) => method === 'readRevisionMetadata'),
      ).toHaveLength(1);
    });

    it('and forgets what is gone', async () => {
      await start();
      await gitops.refresh('main');
      main.remove(checkoutApplication('dev').ref);
      await gitops.refresh('main');
      expect((await read()).applications).toMatchObject([
        { environment: 'staging' },
      ]);
    });

    it('but forgets nothing when the list is suddenly empty', async () => {
      await start();
      await gitops.refresh('main');
      main.remove(checkoutApplication('dev').ref);
      main.remove(brokenApplication('staging').ref);
      await gitops.refresh('main');
      const status = await read();
      expect(status.applications).toHaveLength(2);
      expect(status.instances[0]).toMatchObject({ state: 'failing' });
    });
  });

  it('is shown with its age while its instance fails, and costs the others nothing', async () => {
    const eu = createFakeController({
      instance: 'eu',
      applications: [
        {
          ...checkoutApplication('prod'),
          ref: { ...checkoutApplication('prod').ref, instance: 'eu' },
        },
      ],
    });
    await start({ others: [eu] });
    await gitops.refresh('main');
    await gitops.refresh('eu');
    eu.fail({
      reason: 'timeout',
      message: 'The instance "eu" did not answer within 10 s.',
      remedy: 'Wait, or look at its server.',
    });
    await gitops.refresh('eu');
    const status = await read();
    expect(
      status.applications.map(({ environment, stale }) => [environment, stale]),
    ).toEqual([
      ['dev', false],
      ['staging', false],
      ['prod', true],
    ]);
    expect(status.instances).toMatchObject([
      { name: 'main', state: 'ok' },
      { name: 'eu', state: 'failing', problem: { reason: 'timeout' } },
    ]);
  });

  it('leaves an instance alone that asks for a pause', async () => {
    await start();
    await gitops.refresh('main');
    main.fail({
      reason: 'rate-limited',
      message: 'The instance "main" answered 429.',
      remedy: 'Wait.',
      retryAfterSeconds: 120,
    });
    await gitops.refresh('main');
    main.fail(undefined);
    main.calls.length = 0;
    await gitops.refresh('main');
    expect(main.calls).toEqual([]);
    expect((await read()).instances).toMatchObject([
      { state: 'failing', problem: { reason: 'rate-limited' } },
    ]);
  });

  it('is read at once after a notification', async () => {
    await start();
    await gitops.refresh('main');
    main.set(checkoutApplication('staging'));
    main.calls.length = 0;
    await gitops.publish(
      { application: 'checkout-staging', namespace: 'argocd' },
      'argocd',
    );
    expect(main.calls).toMatchObject([{ name: 'checkout-staging' }]);
    expect((await read()).applications[1].health.status).toBe('Healthy');
  });

  it('is read when a person asks, with details, but not twice in a row', async () => {
    await start();
    await gitops.refresh('main');
    main.set(checkoutApplication('staging'));
    main.calls.length = 0;
    const response = await gitops.as(DANA).post(REFRESH, undefined);
    expect(response.status).toBe(200);
    expect(response.body.problems).toEqual([]);
    expect(response.body.status.applications[1].health.status).toBe('Healthy');
    expect(main.calls).toMatchObject([
      { method: 'readApplication', detail: true, refresh: 'normal' },
      { method: 'readApplication', detail: true, refresh: 'normal' },
    ]);
    expect(gitops.audited).toContain('application-refresh succeeded');

    main.calls.length = 0;
    const again = await gitops.as(DANA).post(REFRESH, undefined);
    expect(again.status).toBe(429);
    expect(Number(again.headers['retry-after'])).toBeGreaterThan(0);
    expect(again.body.error.message).toMatch(/Try again in \d+ s/);
    expect(main.calls).toEqual([]);
  });

  it('answers a refresh within the budget when an instance does not', async () => {
    await start();
    await gitops.refresh('main');
    main.delay(Infinity);
    const response = await gitops.as(DANA).post(REFRESH, undefined);
    expect(response.status).toBe(200);
    expect(response.body.problems).toHaveLength(2);
    expect(response.body.status.applications).toHaveLength(2);
  });

  describe('belongs to its entity', () => {
    it('so that another entity cannot show it', async () => {
      await start({
        entities: [
          checkoutComponent(),
          checkoutComponent({ 'argocd/app-name': 'checkout-dev' }, 'spy'),
        ],
      });
      await gitops.refresh('main');
      const response = await gitops
        .as(OMAR)
        .get('/entities/component/default/spy/status');
      expect(response.body.applications).toEqual([]);
      expect(response.body.notShown).toMatchObject([
        { reason: 'other-entity' },
      ]);
      const { applications } = await read();
      const detail = await gitops
        .as(OMAR)
        .get(
          `/entities/component/default/spy/applications/${applications[0].id}`,
        );
      expect(detail.status).toBe(404);
    });

    it('by the annotations that people have', async () => {
      await start({
        applications: [
          checkoutApplication('dev', {
            labels: { app: 'checkout' },
            annotations: {},
          }),
        ],
        entities: [
          checkoutComponent({
            'argocd/app-selector': 'app=checkout',
            'argocd/instance-name': 'main',
          }),
        ],
      });
      await gitops.refresh('main');
      expect((await read()).applications).toMatchObject([
        { ref: { name: 'checkout-dev' } },
      ]);
    });

    it('and says which name, instance or annotation finds nothing', async () => {
      await start({
        entities: [
          checkoutComponent({
            'argocd/app-name': 'nothing',
            'argocd/instance-name': 'moon',
          }),
        ],
      });
      await gitops.refresh('main');
      const { notShown } = await read();
      expect(notShown.map(({ reason }) => reason)).toEqual([
        'unknown-instance',
        'not-found',
      ]);
    });
  });

  it('has details: resources, differences, history', async () => {
    await start();
    await gitops.refresh('main');
    const { applications } = await read();
    const response = await gitops
      .as(DANA)
      .get(
        `/entities/component/default/checkout/applications/${applications[1].id}`,
      );
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      history: [{ author: 'Dana', seconds: 30 }],
      diagnoses: [{ kind: 'image-pull' }],
    });
    expect(
      response.body.resources.map(
        ({ resource }: { resource: { kind: string } }) => resource.kind,
      ),
    ).toEqual(['Pod', 'Deployment']);
  });

  it('is one line in lists', async () => {
    await start();
    await gitops.refresh('main');
    const dana = gitops.as(DANA);
    const some = await dana.post('/entity-states', {
      entityRefs: ['component:default/checkout', 'component:default/missing'],
    });
    const all = await dana.get('/entity-states');
    for (const { body } of [some, all] as { body: EntityStates }[]) {
      expect(body.entities).toMatchObject([
        {
          entityRef: 'component:default/checkout',
          applications: [{ environment: 'dev' }, { environment: 'staging' }],
          diagnosis: { kind: 'image-pull' },
        },
      ]);
    }
  });

  it('answers 404 for an entity that the catalog does not have', async () => {
    await start();
    const response = await gitops
      .as(DANA)
      .get('/entities/component/default/nothing/status');
    expect(response.status).toBe(404);
  });

  it('stays unread and untold when everything is denied', async () => {
    await start();
    await gitops.refresh('main');
    gitops.setPolicy(everythingDenied);
    main.calls.length = 0;
    const dana = gitops.as(DANA);
    const answers = await Promise.all([
      dana.get(STATUS),
      dana.post(REFRESH, undefined),
      dana.get(
        '/entities/component/default/checkout/applications/aaaaaaaaaaaa',
      ),
      dana.get('/entity-states'),
      dana.post('/entity-states', { entityRefs: [] }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      403, 403, 403, 403, 403,
    ]);
    expect(main.calls).toEqual([]);
  });

  it('is not refreshed by somebody who may only read', async () => {
    await start();
    await gitops.refresh('main');
    expect((await read(OMAR)).mayRefresh).toBe(false);
    expect((await read(DANA)).mayRefresh).toBe(true);
    main.calls.length = 0;
    expect((await gitops.as(OMAR).post(REFRESH, undefined)).status).toBe(403);
    expect(main.calls).toEqual([]);
  });
});
