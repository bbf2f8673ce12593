import { applicationId } from '@slipway/plugin-gitops-common/status';
import { checkoutApplication } from '../__testUtils__/checkoutApplication';
import {
  databases,
  openTestDatabase,
  skipped,
} from '../__testUtils__/testDatabases';
import { IndexedApplications } from '../usecases/status/IndexedApplications';
import { ApplicationStore, type ApplicationRecord } from './ApplicationStore';
import { ChangeStore } from './ChangeStore';
import { DriftStore } from './DriftStore';
import { InstanceStore } from './InstanceStore';
import { RefreshRequestStore } from './RefreshRequestStore';
import { RevisionFactStore } from './RevisionFactStore';

jest.setTimeout(60_000);

function record(
  environment: string,
  patch: Partial<ApplicationRecord> = {},
): ApplicationRecord {
  const snapshot = checkoutApplication(environment);
  const id = applicationId(snapshot.ref);
  return {
    ...snapshot.ref,
    id,
    project: snapshot.project,
    entityRef: 'component:default/checkout',
    release: { team: 'payments', workload: 'checkout', environment },
    fingerprint: 'one',
    digest: 'one',
    complete: true,
    wordable: false,
    unwell: false,
    snapshot,
    assessment: { diagnoses: [], drifts: [] },
    view: { id, writer: { by: 'rules' } } as ApplicationRecord['view'],
    readAt: '2026-11-21T10:00:00.000Z',
    ...patch,
  };
}

const at = (minute: number) =>
  `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`;

describe.each(databases.eachSupportedId())(`on %s${skipped}`, databaseId => {
  const open = () => openTestDatabase(databaseId);

  describe('Applications', () => {
    it('are found by release, name, label, project and instance', async () => {
      const store = new ApplicationStore(await open());
      await store.save([record('dev'), record('prod')]);
      const namesBy = async (filter: Parameters<typeof store.find>[0]) =>
        (await store.find(filter)).map(({ name }) => name);
      await expect(
        namesBy({ release: { team: 'payments', workload: 'checkout' } }),
      ).resolves.toEqual(['checkout-dev', 'checkout-prod']);
      await expect(namesBy({ names: ['checkout-prod'] })).resolves.toEqual([
        'checkout-prod',
      ]);
      await expect(
        namesBy({
          labels: {
            'gitops.slipway.dev/environment': 'dev',
            'gitops.slipway.dev/team': 'payments',
          },
        }),
      ).resolves.toEqual(['checkout-dev']);
      await expect(
        namesBy({ labels: { 'gitops.slipway.dev/environment': 'moon' } }),
      ).resolves.toEqual([]);
      await expect(
        namesBy({ project: 'payments', instances: ['other'] }),
      ).resolves.toEqual([]);
      await expect(namesBy({ namespace: 'argocd' })).resolves.toHaveLength(2);
    });

    it('are found the same way when all of them are read at once', async () => {
      const store = new ApplicationStore(await open());
      await store.save([record('dev'), record('prod')]);
      const all = await IndexedApplications.load(store);
      const filters: Parameters<typeof store.find>[0][] = [
        {},
        { names: ['checkout-prod'] },
        { release: { team: 'payments', workload: 'checkout' } },
        { release: { team: 'orders', workload: 'checkout' } },
        { labels: { 'gitops.slipway.dev/environment': 'dev' } },
        { labels: { other: 'x' } },
        { project: 'payments', namespace: 'argocd', instances: ['main'] },
        { project: 'other' },
        { namespace: 'other' },
        { instances: ['other'] },
        { entityRef: 'component:default/checkout' },
        { ids: [record('dev').id] },
      ];
      for (const filter of filters) {
        await expect(all.find(filter)).resolves.toEqual(
          await store.find(filter),
        );
      }
    });

    it('come back as they were saved', async () => {
      const store = new ApplicationStore(await open());
      const saved = record('dev', {
        lastHealthy: { revision: 'a', images: ['x:1'], at: at(0) },
      });
      await store.save([saved]);
      await expect(store.read(saved.id)).resolves.toEqual(saved);
    });

    it('keep what was read later, whoever writes last', async () => {
      const store = new ApplicationStore(await open());
      await store.save([record('dev', { digest: 'late', readAt: at(9) })]);
      await store.save([record('dev', { digest: 'early', readAt: at(5) })]);
      const known = await store.listKnown('main');
      expect([...known.values()]).toMatchObject([{ digest: 'late' }]);
    });

    it('lose the labels that they lost', async () => {
      const store = new ApplicationStore(await open());
      await store.save([record('dev')]);
      const snapshot = checkoutApplication('dev', { labels: { app: 'new' } });
      await store.save([record('dev', { snapshot, readAt: at(1) })]);
      await expect(
        store.find({ labels: { 'gitops.slipway.dev/team': 'payments' } }),
      ).resolves.toEqual([]);
      await expect(
        store.find({ labels: { app: 'new' } }),
      ).resolves.toHaveLength(1);
    });

    it('go with everything that belongs to them', async () => {
      const knex = await open();
      const store = new ApplicationStore(knex);
      const saved = record('dev', {
        assessment: {
          drifts: [],
          diagnoses: [
            {
              kind: 'cluster-unreachable',
              title: 'Cluster cannot be reached',
              role: 'cause',
              cause: 'It is away.',
              evidence: [],
              nextSteps: [],
              sharedCause: 'cluster-unreachable:a',
            },
          ],
        },
      });
      await store.save([
        saved,
        record('prod', { assessment: saved.assessment }),
      ]);
      await new DriftStore(knex).observe(saved.id, ['key'], at(0));
      await expect(
        store.countSharedCauses(['cluster-unreachable:a']),
      ).resolves.toEqual([
        {
          key: 'cluster-unreachable:a',
          title: 'Cluster cannot be reached',
          total: 2,
        },
      ]);
      await store.remove([saved.id]);
      await expect(
        store.countSharedCauses(['cluster-unreachable:a']),
      ).resolves.toMatchObject([{ total: 1 }]);
      await store.removeOtherInstances(['another']);
      for (const table of [
        'applications',
        'application_labels',
        'shared_causes',
        'drift_episodes',
      ]) {
        await expect(knex(table)).resolves.toEqual([]);
      }
    });

    it('are saved whatever length their names and labels have', async () => {
      const store = new ApplicationStore(await open());
      const long = `\0${'x'.repeat(2_000)}`;
      const saved = record('dev', {
        name: long,
        namespace: long,
        project: long,
        entityRef: long,
        release: { team: long, workload: long, environment: long },
        snapshot: checkoutApplication('dev', {
          labels: { [long]: 'a', a: long, b: '\0', app: 'checkout' },
        }),
        assessment: {
          drifts: [],
          diagnoses: [
            {
              kind: 'cluster-unreachable',
              title: long,
              role: 'cause',
              cause: long,
              evidence: [],
              nextSteps: [],
              sharedCause: `cluster-unreachable:${long}`,
            },
          ],
        },
      });
      await store.save([saved]);
      await expect(
        store.find({ labels: { app: 'checkout' } }),
      ).resolves.toHaveLength(1);
      await expect(
        store.countSharedCauses([`cluster-unreachable:${long}`]),
      ).resolves.toMatchObject([{ total: 1 }]);
    });

    it('are saved by the hundred', async () => {
      const store = new ApplicationStore(await open());
      const many = Array.from({ length: 250 }, (_, index) =>
        record('dev', { id: `id-${index}`, name: `app-${index}` }),
      );
      await store.save(many);
      await expect(store.listKnown('main')).resolves.toHaveProperty(
        'size',
        250,
      );
      await expect(
        store.readAll(many.map(({ id }) => id)),
      ).resolves.toHaveLength(250);
    });
  });

  it('an instance keeps the time of its last success while it fails', async () => {
    const store = new InstanceStore(await open());
    await store.recordSuccess('main', at(1));
    await store.recordProblem('main', {
      reason: 'timeout',
      message: 'It did not answer.',
      remedy: 'Wait.',
    });
    await expect(store.list()).resolves.toMatchObject([
      { readAt: at(1), problem: { reason: 'timeout' } },
    ]);
    await store.recordSuccess('main', at(2));
    await expect(store.list()).resolves.toEqual([
      { name: 'main', readAt: at(2), problem: undefined },
    ]);
    await store.removeOthers([]);
    await expect(store.list()).resolves.toEqual([]);
  });

  it('facts about revisions stay what they were', async () => {
    const store = new RevisionFactStore(await open());
    await store.keepMetadata('repo', 'a', { author: 'Dana', tags: [] });
    await store.keepMetadata('repo', 'a', { author: 'Other', tags: [] });
    await expect(store.readMetadata('repo', 'a')).resolves.toMatchObject({
      author: 'Dana',
    });
    await expect(store.readMetadata('other', 'a')).resolves.toBeUndefined();
    const long = 'r'.repeat(2_000);
    await store.keepMetadata(long, long, { tags: [] });
    await expect(store.readMetadata(long, long)).resolves.toBeUndefined();
    await store.keepDistance('repo', { base: 'a', head: 'b', commits: 0 });
    await expect(
      store.readDistance('repo', { base: 'a', head: 'b' }),
    ).resolves.toBe(0);
  });

  it('differences come, go and come back as episodes', async () => {
    const knex = await open();
    const app = record('dev');
    await new ApplicationStore(knex).save([app]);
    const store = new DriftStore(knex);
    await store.observe(app.id, ['one', 'two'], at(1));
    await store.observe(app.id, ['one', 'two'], at(2));
    await store.observe(app.id, ['two'], at(3));
    await store.observe(app.id, ['one', 'two'], at(4));
    await expect(store.list(app.id)).resolves.toEqual([
      expect.objectContaining({ firstSeen: at(1) }),
      expect.objectContaining({ firstSeen: at(1) }),
      { key: 'one', firstSeen: at(4) },
    ]);
    expect(
      (await store.list(app.id)).filter(({ goneAt }) => goneAt === at(3)),
    ).toMatchObject([{ key: 'one', firstSeen: at(1) }]);
    await expect(store.list('other')).resolves.toEqual([]);
  });

  it('episodes of long ago are forgotten', async () => {
    const knex = await open();
    const app = record('dev');
    await new ApplicationStore(knex).save([app]);
    const store = new DriftStore(knex);
    await store.observe(app.id, ['one'], '2026-01-01T10:00:00.000Z');
    await store.observe(app.id, [], '2026-01-02T10:00:00.000Z');
    await store.observe(app.id, ['two'], at(1));
    await store.observe(app.id, [], at(2));
    await expect(store.list(app.id)).resolves.toMatchObject([{ key: 'two' }]);
  });

  it('requests of long ago are forgotten', async () => {
    const knex = await open();
    const store = new RefreshRequestStore(knex);
    const ask = (entityRef: string, now: string) =>
      store.request({
        entityRef,
        userRef: 'dana',
        now,
        entityInterval: 10,
        perMinute: 2,
      });
    await ask('a', '2026-01-01T10:00:00.000Z');
    await ask('b', at(1));
    await expect(
      knex('refresh_requests').select('entity_ref'),
    ).resolves.toEqual([{ entity_ref: 'b' }]);
  });

  it('refreshes of an entity keep their distance, whoever asks', async () => {
    const store = new RefreshRequestStore(await open());
    const ask = (entityRef: string, userRef: string, now: string) =>
      store.request({
        entityRef,
        userRef,
        now,
        entityInterval: 10,
        perMinute: 2,
      });
    await expect(ask('a', 'dana', at(1))).resolves.toBe(0);
    await expect(ask('a', 'omar', at(1))).resolves.toBe(10);
    await expect(ask('b', 'dana', at(1))).resolves.toBe(0);
    await expect(ask('c', 'dana', at(1))).resolves.toBe(60);
    await expect(ask('c', 'omar', at(1))).resolves.toBe(0);
    await expect(ask('c', 'dana', at(2))).resolves.toBe(0);
  });

  it('a merged change arrives until it is healthy', async () => {
    const store = new ChangeStore(await open());
    await store.begin({
      id: 'one',
      identity: {
        repository: 'sandbox/gitops',
        team: 'payments',
        workload: 'checkout',
        environment: 'dev',
      },
      askedBy: 'user:default/dana',
      requestKey: 'request-one',
      planDigest: 'sha256:1',
      branch: 'branch',
      kind: 'onboard',
      title: 'Onboard checkout to dev',
      now: at(0),
    });
    await expect(store.listArriving(at(0))).resolves.toEqual([]);
    await store.update(
      'one',
      {
        stage: 'merged',
        review: { checks: 'success', approvals: [{ by: 'petra', at: at(1) }] },
      },
      at(2),
    );
    await expect(store.listArriving(at(1))).resolves.toMatchObject([
      { id: 'one', review: { checks: 'success' } },
    ]);
    await expect(store.listArriving(at(3))).resolves.toEqual([]);
    await store.recordArrival('one', 'synced', at(3));
    await store.recordArrival('one', 'synced', at(9));
    await expect(store.listArriving(at(1))).resolves.toHaveLength(1);
    await store.recordArrival('one', 'healthy', at(4));
    await expect(store.listArriving(at(1))).resolves.toEqual([]);
    expect((await store.get('one')).history.at(-2)).toEqual({
      stage: 'synced',
      at: at(3),
    });
    expect((await store.get('one')).stage).toBe('merged');
  });
});
