import { TestDatabases } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { CommentStore } from './CommentStore';
import { PullRequestStore, type NewPullRequest } from './PullRequestStore';
import { TokenStore, type StoredToken } from './TokenStore';

// PostgreSQL where one is named, since not every machine can start a container.
const databases = TestDatabases.create({
  ids: process.env.BACKSTAGE_TEST_DATABASE_POSTGRES16_CONNECTION_STRING
    ? ['SQLITE_3', 'POSTGRES_16']
    : ['SQLITE_3'],
});

const NEW: NewPullRequest = {
  headBranch: 'topic',
  baseBranch: 'main',
  headRevision: 'a'.repeat(40),
  baseRevision: 'b'.repeat(40),
  title: 'Größe 🚢',
  body: 'x'.repeat(65_536),
  askedBy: 'user:default/dana',
  byService: true,
  createdAt: '2026-01-01T00:00:00.000Z',
};

const END = {
  headRevision: 'c'.repeat(40),
  baseRevision: 'd'.repeat(40),
  endedAt: '2026-01-02T00:00:00.000Z',
};

const TOKEN: StoredToken = {
  id: '0123456789abcdef',
  secretHash: 'e'.repeat(64),
  name: 'laptop',
  userRef: 'user:default/dana',
  scope: 'write',
  mayRead: true,
  mayWrite: true,
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-04-01T00:00:00.000Z',
};

describe.each(databases.eachSupportedId())('the tables in %s', databaseId => {
  let knex: Knex;
  let store: PullRequestStore;
  let tokens: TokenStore;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@slipway/plugin-gitops-sandbox-backend',
        'migrations',
      ),
    });
    store = new PullRequestStore(knex);
    tokens = new TokenStore(knex);
  }, 60_000);

  it('keep a pull request as it was given', async () => {
    await expect(store.add(NEW)).resolves.toBe(1);
    await expect(store.get(1)).resolves.toEqual({
      ...NEW,
      number: 1,
      state: 'open',
      endedAt: undefined,
      endedBy: undefined,
      mergedRevision: undefined,
    });
    await expect(store.get(2)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('have one open pull request for a head and base', async () => {
    await store.add(NEW);
    await expect(store.add(NEW)).resolves.toBeUndefined();
    await store.end(1, { ...END, state: 'closed' });
    await expect(store.add(NEW)).resolves.toEqual(expect.any(Number));
    const listed = await store.list({ headBranch: 'topic' });
    expect(listed.map(({ state }) => state)).toEqual(['open', 'closed']);
  });

  it('close what is open, and merge what Git says is merged', async () => {
    await store.add(NEW);
    const closed = { ...END, state: 'closed' as const };
    const merged = { ...END, state: 'merged' as const };
    await expect(store.end(1, closed)).resolves.toBe(true);
    await expect(store.end(1, closed)).resolves.toBe(false);
    await expect(store.end(1, merged)).resolves.toBe(true);
    await expect(store.end(1, merged)).resolves.toBe(false);
    await expect(store.describe(1, { title: 'x', body: 'y' })).resolves.toBe(
      false,
    );
  });

  it('keep one approval of a person for a revision', async () => {
    await store.add(NEW);
    const approval = {
      by: 'user:default/piet',
      revision: 'a'.repeat(40),
      at: '2026-01-01T00:00:00.000Z',
    };
    await store.addApproval(1, approval);
    await store.addApproval(1, { ...approval, at: '2026-01-02T00:00:00.000Z' });
    await expect(store.listApprovals(1)).resolves.toEqual([approval]);
  });

  it('keep one comment of each name, and the time when it got its text', async () => {
    await store.add(NEW);
    const comments = new CommentStore(knex);
    const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
    const put = (name: string, body: string, day: number) =>
      comments.put(1, { name, body, writtenAt: at(day) });
    await put('review', 'x'.repeat(65_536), 1);
    await put('checks', 'Fine.', 2);
    await put('review', 'Größe 🚢', 3);
    await put('review', 'Größe 🚢', 4);
    await expect(comments.list(1)).resolves.toEqual([
      { name: 'checks', body: 'Fine.', writtenAt: at(2) },
      { name: 'review', body: 'Größe 🚢', writtenAt: at(3) },
    ]);
    await expect(comments.list(2)).resolves.toEqual([]);
  });

  it('keep tokens, and hand them to their owner only', async () => {
    await tokens.add(TOKEN);
    await expect(tokens.find(TOKEN.id)).resolves.toEqual(TOKEN);
    await expect(tokens.list('user:default/piet')).resolves.toEqual([]);
    await expect(tokens.remove('user:default/piet', TOKEN.id)).resolves.toBe(
      false,
    );
    await expect(tokens.remove(TOKEN.userRef, TOKEN.id)).resolves.toBe(true);
  });

  it('note on all tokens of a person what the policy says', async () => {
    await tokens.add(TOKEN);
    await tokens.add({ ...TOKEN, id: 'f'.repeat(16), userRef: 'user:x/y' });
    await tokens.recordRights(TOKEN.userRef, {
      mayRead: true,
      mayWrite: false,
    });
    await expect(tokens.find(TOKEN.id)).resolves.toMatchObject({
      mayRead: true,
      mayWrite: false,
    });
    await expect(tokens.find('f'.repeat(16))).resolves.toMatchObject({
      mayWrite: true,
    });
  });
});
