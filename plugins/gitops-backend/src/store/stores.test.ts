import {
  databases,
  openTestDatabase,
  skipped,
} from '../__testUtils__/testDatabases';
import { ChangeStore } from './ChangeStore';
import { DraftStore } from './DraftStore';
import { ServerMemoryStore } from './ServerMemoryStore';
import { StandardsStore } from './StandardsStore';

const identity = {
  repository: 'sandbox/gitops',
  team: 'payments',
  workload: 'checkout',
  environment: 'dev',
};

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(`on %s${skipped}`, databaseId => {
  const open = () => openTestDatabase(databaseId);

  const begin = (
    store: ChangeStore,
    id: string,
    options: { now?: string; environment?: string } = {},
  ) =>
    store.begin({
      id,
      identity: {
        ...identity,
        environment: options.environment ?? identity.environment,
      },
      askedBy: 'user:default/dana',
      requestKey: `request-${id}`,
      planDigest: 'sha256:1',
      branch: 'slipway/payments/checkout/dev',
      kind: 'onboard',
      title: 'Onboard checkout to dev',
      now: options.now ?? '2026-01-01T00:00:00Z',
    });

  it('one change of an identity lives, whoever begins it first', async () => {
    const store = new ChangeStore(await open());
    const answers = await Promise.all(
      ['one', 'two', 'three'].map(id => begin(store, id)),
    );
    expect(new Set(answers.map(({ record }) => record.id)).size).toBe(1);
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
  });

  it('pull requests that were looked at longest ago come first', async () => {
    const store = new ChangeStore(await open());
    for (const [index, id] of ['one', 'two', 'three'].entries()) {
      await begin(store, id, { environment: `env-${index}` });
      await store.update(
        id,
        { stage: 'opened', pullRequest: { number: index + 1, url: '/' } },
        '2026-01-01T00:01:00Z',
      );
    }
    await store.markFollowed('one', '2026-01-01T00:03:00Z');
    await store.markFollowed('three', '2026-01-01T00:02:00Z');
    const { repository } = identity;
    const ids = async (limit: number, of = repository) =>
      (await store.listToFollow({ repository: of, limit })).map(({ id }) => id);
    await expect(ids(10)).resolves.toEqual(['two', 'three', 'one']);
    await expect(ids(1)).resolves.toEqual(['two']);
    await expect(ids(10, 'earlier/gitops')).resolves.toEqual([]);

    const idOf = async (pullRequest: number, of = repository) =>
      (await store.findOpen({ repository: of, pullRequest }))?.id;
    await expect(idOf(3)).resolves.toBe('three');
    await expect(idOf(9)).resolves.toBeUndefined();
    await expect(idOf(3, 'earlier/gitops')).resolves.toBeUndefined();
  });

  it('news is told by one replica, once', async () => {
    const store = new ChangeStore(await open());
    await begin(store, 'one');
    const [record] = await store.listUntold('2025-12-31T00:00:00Z');
    const claim = () =>
      store.claimTelling(record.id, { before: record.told, key: 'merged' });
    const claims = await Promise.all([claim(), claim(), claim()]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    const [told] = await store.listUntold('2025-12-31T00:00:00Z');
    await expect(
      store.claimTelling(told.id, { before: told.told, key: 'merged' }),
    ).resolves.toBe(false);
  });

  it('a request is found again, living or ended', async () => {
    const store = new ChangeStore(await open());
    await begin(store, 'one');
    await store.update('one', { stage: 'closed' }, '2026-01-01T00:02:00Z');
    await expect(
      store.findRequest(identity, 'request-one'),
    ).resolves.toMatchObject({ id: 'one', stage: 'closed' });
    await expect(
      store.findRequest(identity, 'request-two'),
    ).resolves.toBeUndefined();
  });

  it('what is known of servers is forgotten after a day', async () => {
    let now = '2026-01-01T00:00:00.000Z';
    const memory = new ServerMemoryStore(await open(), () => now);
    await memory.keep('git.acme.dev rung', 'tree:0');
    await memory.keep('git.acme.dev rung', 'blob:none');
    await expect(memory.recall('git.acme.dev rung')).resolves.toBe('blob:none');
    now = '2026-01-02T00:00:00.000Z';
    await expect(memory.recall('git.acme.dev rung')).resolves.toBeUndefined();
  });

  it('a change that ended makes room for the next', async () => {
    const store = new ChangeStore(await open());
    const { record } = await begin(store, 'one');
    await store.update(
      record.id,
      { stage: 'opened', pullRequest: { number: 7, url: '/7' } },
      '2026-01-01T00:01:00Z',
    );
    expect(await store.listOpen()).toMatchObject([{ id: 'one' }]);
    await store.update(record.id, { stage: 'merged' }, '2026-01-01T00:02:00Z');
    expect(await store.listOpen()).toEqual([]);
    expect(await begin(store, 'two')).toMatchObject({
      created: true,
      record: { id: 'two' },
    });
    expect(await store.get('one')).toMatchObject({
      stage: 'merged',
      pullRequest: { number: 7, url: '/7' },
      history: [
        { stage: 'asked', at: '2026-01-01T00:00:00Z' },
        { stage: 'opened', at: '2026-01-01T00:01:00Z' },
        { stage: 'merged', at: '2026-01-01T00:02:00Z' },
      ],
    });
  });

  it('how a change ended stays what it was, whoever comes later', async () => {
    const store = new ChangeStore(await open());
    await begin(store, 'one');
    const at = '2026-01-01T00:03:00Z';
    await store.update('one', { stage: 'merged' }, at);
    await store.update('one', { stage: 'failed', failure: 'Late' }, at);
    await expect(store.update('one', { stage: 'opened' }, at)).rejects.toThrow(
      'ended meanwhile',
    );
    const { stage, failure, history } = await store.get('one');
    expect({ stage, failure }).toEqual({ stage: 'merged' });
    expect(history.map(entry => entry.stage)).toEqual(['asked', 'merged']);
  });

  it('lists changes the newest first, by who asked, team or workload', async () => {
    const store = new ChangeStore(await open());
    await begin(store, 'one');
    await store.update('one', { stage: 'failed', failure: 'no' }, 'now');
    await begin(store, 'two', { now: '2026-01-02T00:00:00Z' });
    const ids = async (filter: Parameters<ChangeStore['list']>[0]) =>
      (await store.list(filter)).map(({ id }) => id);
    expect(await ids({})).toEqual(['two', 'one']);
    expect(await ids({ askedBy: 'user:default/dana' })).toHaveLength(2);
    expect(await ids({ askedBy: 'user:default/omar' })).toEqual([]);
    expect(await ids({ team: 'payments', workload: 'ledger' })).toEqual([]);
    await expect(store.get('three')).rejects.toThrow(/none with this id/);
  });

  it('keeps 50 drafts of a person and makes room by the oldest', async () => {
    const store = new DraftStore(await open());
    for (let index = 0; index < 52; index++) {
      await store.save({
        id: `draft-${index}`,
        userRef: 'user:default/dana',
        description: `Number ${index}`,
        edits: { name: 'x' },
        now: `2026-01-01T00:00:${String(index).padStart(2, '0')}Z`,
      });
    }
    const drafts = await store.list('user:default/dana');
    expect(drafts).toHaveLength(50);
    expect(drafts[0]).toMatchObject({
      id: 'draft-51',
      description: 'Number 51',
      edits: { name: 'x' },
    });
    expect(drafts.map(({ id }) => id)).not.toContain('draft-0');
  });

  it('never hands one person’s draft to another', async () => {
    const store = new DraftStore(await open());
    const draft = {
      id: 'draft-1',
      description: 'Go API',
      edits: {},
      now: '2026-01-01T00:00:00Z',
    };
    await store.save({ ...draft, userRef: 'user:default/dana' });
    await expect(
      store.save({
        ...draft,
        description: 'taken',
        userRef: 'user:default/omar',
      }),
    ).rejects.toThrow(/no draft with this id/);
    expect(await store.get('draft-1', 'user:default/dana')).toMatchObject({
      description: 'Go API',
    });
  });

  it('remembers the last good standards of a repository', async () => {
    const store = new StandardsStore(await open());
    expect(await store.read('a')).toBeUndefined();
    await store.keep('a', { revision: '1', text: 'one' });
    await store.keep('a', { revision: '2', text: 'two' });
    expect(await store.read('a')).toEqual({ revision: '2', text: 'two' });
    expect(await store.read('b')).toBeUndefined();
  });
});
