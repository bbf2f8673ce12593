import { createHash } from 'node:crypto';
import type { RepositorySeed } from '../fakes';
import type { CommitRequest, FileEdit, GitTransport } from '../ports';

/**
 * A repository for one test of {@link describeGitTransportContract}.
 *
 * @public
 */
export interface GitTransportFixture {
  transport: GitTransport;
  /** Default branch, which holds the seed and nothing else. */
  base: string;
  dispose?(): Promise<void>;
}

/**
 * Makes a fresh repository with the seed on its default branch.
 *
 * @public
 */
export type CreateGitTransport = (
  seed: Required<RepositorySeed>,
) => Promise<GitTransportFixture>;

const SEED: Required<RepositorySeed> = {
  files: [
    { path: 'README.md', content: 'Hello\n' },
    { path: 'docs/größe 日本.md', content: 'Größe: 日本 🚢\n' },
    { path: 'docs/windows.txt', content: '\ufeffone\r\ntwo\r\n' },
    { path: 'workloads/payments/checkout/dev.yaml', content: 'port: 1\n' },
    { path: 'workloads/payments/checkout/prod.yaml', content: '' },
    { path: 'workloads/payments-api.yaml', content: 'x: 1\n' },
  ],
  symlinks: [{ path: 'link', target: 'workloads' }],
};

const BRANCH = 'slipway/payments/checkout/dev';
const UNKNOWN = '0123456789abcdef0123456789abcdef01234567';

/**
 * The suite that every Git transport adapter passes. Call it in a test file.
 *
 * @example
 * describeGitTransportContract({
 *   name: 'the fake',
 *   create: async seed => ({
 *     transport: createFakeRepository(seed).transport,
 *     base: 'main',
 *   }),
 * });
 *
 * @public
 */
export function describeGitTransportContract(options: {
  name: string;
  create: CreateGitTransport;
}): void {
  describe(`Git transport contract: ${options.name}`, () => {
    let fixture: GitTransportFixture;
    let transport: GitTransport;
    let base: string;

    beforeEach(async () => {
      fixture = await options.create(SEED);
      transport = fixture.transport;
      base = (await transport.readBranch(fixture.base)) ?? '';
    });

    afterEach(async () => {
      await fixture.dispose?.();
    });

    const request = (patch: Partial<CommitRequest> = {}): CommitRequest => ({
      branch: BRANCH,
      expect: 'absent',
      parent: base,
      edits: [write('new.yaml', 'a: 1\n')],
      message: 'Onboard checkout\n\nSlipway-Change: 1\n',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
      ...patch,
    });

    const commit = (patch: Partial<CommitRequest> = {}) =>
      transport.commit(request(patch));

    const written = async (patch: Partial<CommitRequest> = {}) => {
      const outcome = await commit(patch);
      expect(outcome).toEqual({
        status: 'written',
        revision: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      return outcome.status === 'written' ? outcome.revision : '';
    };

    const contents = async (revision: string, ...paths: string[]) => {
      const files = await transport.readFiles({ revision, paths });
      return Object.fromEntries(
        files.map(({ path, content }) => [path, content]),
      );
    };

    describe('reading', () => {
      it('knows where a branch is', async () => {
        expect(base).toMatch(/^[0-9a-f]{40}$/);
      });

      it.each(['nothing', '../main', '-x', 'main.lock', 'a b', ''])(
        'has no branch %j',
        async branch => {
          await expect(transport.readBranch(branch)).resolves.toBeUndefined();
        },
      );

      it('reads all text files, byte for byte, sorted by path', async () => {
        const files = await transport.readFiles({
          revision: base,
          paths: [''],
        });
        const sorted = [...SEED.files].sort((a, b) =>
          a.path < b.path ? -1 : 1,
        );
        expect(files).toEqual(
          sorted.map(({ path, content }) => ({
            path,
            content,
            oid: blobOid(content),
          })),
        );
      });

      it('reads a folder and a file, and nothing beside them', async () => {
        await expect(
          contents(base, 'workloads/payments', 'README.md'),
        ).resolves.toEqual({
          'README.md': 'Hello\n',
          'workloads/payments/checkout/dev.yaml': 'port: 1\n',
          'workloads/payments/checkout/prod.yaml': '',
        });
      });

      it('gives each file once when paths overlap', async () => {
        const files = await transport.readFiles({
          revision: base,
          paths: ['workloads', 'workloads/payments', 'workloads'],
        });
        expect(files).toHaveLength(3);
      });

      it.each(['missing', 'README.md/below', 'link/payments', '../README.md'])(
        'finds no file at %j',
        async path => {
          await expect(contents(base, path)).resolves.toEqual({});
        },
      );

      it('does not read a revision that is not there', async () => {
        await expect(
          transport.readFiles({ revision: UNKNOWN, paths: [''] }),
        ).rejects.toMatchObject({ name: 'NotFoundError' });
      });
    });

    describe('writing', () => {
      it('makes a branch with the edits and leaves the base alone', async () => {
        const revision = await written({
          edits: [
            write('new/folder/file.yaml', 'a: 1\n'),
            write('README.md', 'Bye\n'),
            { action: 'delete', path: 'workloads/payments-api.yaml' },
          ],
        });
        await expect(transport.readBranch(BRANCH)).resolves.toBe(revision);
        await expect(transport.readBranch(fixture.base)).resolves.toBe(base);
        await expect(
          contents(revision, 'new', 'README.md', 'workloads'),
        ).resolves.toEqual({
          'README.md': 'Bye\n',
          'new/folder/file.yaml': 'a: 1\n',
          'workloads/payments/checkout/dev.yaml': 'port: 1\n',
          'workloads/payments/checkout/prod.yaml': '',
        });
      });

      it('writes content byte for byte', async () => {
        const texts = {
          'a/empty': '',
          'a/no-newline': 'x',
          'a/windows': '\ufeffa\r\n',
          'a/größe 日本.txt': 'Ä 日 🚢 \u2028',
        };
        const revision = await written({
          edits: Object.entries(texts).map(([path, content]) =>
            write(path, content),
          ),
        });
        await expect(contents(revision, 'a')).resolves.toEqual(texts);
      });

      it('gives the same revision for the same request on the same parent', async () => {
        const one = await written({ branch: 'one' });
        const other = await written({ branch: 'other' });
        expect(other).toBe(one);
      });

      it.each<[string, Partial<CommitRequest>]>([
        ['time', { when: '2026-03-04T05:06:08Z' }],
        ['message', { message: 'Another\n' }],
        ['author', { author: { name: 'Piet', email: 'piet@acme.dev' } }],
        ['content', { edits: [write('new.yaml', 'a: 2\n')] }],
      ])('gives another revision for another %s', async (_, patch) => {
        const one = await written({ branch: 'one' });
        const other = await written({ branch: 'other', ...patch });
        expect(other).not.toBe(one);
      });

      it('appends to a branch', async () => {
        const first = await written();
        const second = await written({
          expect: first,
          parent: first,
          edits: [write('second.yaml', 'b: 2\n')],
        });
        await expect(
          contents(second, 'new.yaml', 'second.yaml'),
        ).resolves.toEqual({ 'new.yaml': 'a: 1\n', 'second.yaml': 'b: 2\n' });
      });

      it('deletes the last file of a folder', async () => {
        const revision = await written({
          edits: [
            'workloads/payments/checkout/dev.yaml',
            'workloads/payments/checkout/prod.yaml',
          ].map(path => ({ action: 'delete' as const, path })),
        });
        await expect(contents(revision, 'workloads')).resolves.toEqual({
          'workloads/payments-api.yaml': 'x: 1\n',
        });
      });

      it('puts a folder where a file is deleted in the same commit', async () => {
        const revision = await written({
          edits: [
            write('README.md/now-a-folder.md', 'x\n'),
            { action: 'delete', path: 'README.md' },
          ],
        });
        await expect(contents(revision, 'README.md')).resolves.toEqual({
          'README.md/now-a-folder.md': 'x\n',
        });
      });

      it.each<[string, FileEdit[]]>([
        ['writes what is there', [write('README.md', 'Hello\n')]],
        ['deletes what is not', [{ action: 'delete', path: 'no/such' }]],
        ['has no edits', []],
      ])('writes nothing when it %s', async (_, edits) => {
        await expect(commit({ edits })).resolves.toEqual({
          status: 'unchanged',
          revision: base,
        });
        await expect(transport.readBranch(BRANCH)).resolves.toBeUndefined();
      });

      it('does not know a parent that is not there', async () => {
        await expect(commit({ parent: UNKNOWN })).rejects.toMatchObject({
          name: 'NotFoundError',
        });
      });
    });

    describe('compare-and-swap', () => {
      it('finds its own commit when a request is repeated', async () => {
        const revision = await written();
        await expect(commit()).resolves.toEqual({
          status: 'moved',
          actual: revision,
        });
      });

      it('writes nothing to a branch that should not exist', async () => {
        const revision = await written();
        await expect(
          commit({ edits: [write('other.yaml', 'b: 1\n')] }),
        ).resolves.toEqual({ status: 'moved', actual: revision });
        await expect(transport.readBranch(BRANCH)).resolves.toBe(revision);
      });

      it('writes nothing to a branch that is elsewhere', async () => {
        const first = await written();
        const second = await written({
          expect: first,
          parent: first,
          edits: [write('second.yaml', 'b: 2\n')],
        });
        await expect(
          commit({
            expect: first,
            parent: first,
            edits: [write('third.yaml', 'c: 3\n')],
          }),
        ).resolves.toEqual({ status: 'moved', actual: second });
      });

      it('writes nothing to a branch that is gone', async () => {
        await expect(commit({ expect: base })).resolves.toEqual({
          status: 'moved',
          actual: 'absent',
        });
      });

      it('lets one of two racers win', async () => {
        const outcomes = await Promise.all(
          ['one', 'two'].map(name =>
            commit({ edits: [write(`${name}.yaml`, `${name}\n`)] }),
          ),
        );
        const winner = outcomes.find(({ status }) => status === 'written');
        const loser = outcomes.find(({ status }) => status === 'moved');
        expect(winner).toMatchObject({ revision: expect.any(String) });
        expect(loser).toEqual({
          status: 'moved',
          actual: winner?.status === 'written' ? winner.revision : '',
        });
      });

      it('refuses to take commits off a branch', async () => {
        const revision = await written();
        await expect(
          commit({
            expect: revision,
            parent: base,
            edits: [write('other.yaml', 'b: 1\n')],
          }),
        ).resolves.toEqual({ status: 'refused', reason: expect.any(String) });
        await expect(transport.readBranch(BRANCH)).resolves.toBe(revision);
      });
    });

    describe('what it does not write', () => {
      it.each([
        ['below a file', 'README.md/x.yaml'],
        ['below a symlink', 'link/x.yaml'],
        ['over a symlink', 'link'],
        ['over a folder', 'workloads/payments'],
      ])('writes nothing %s', async (_, path) => {
        await expect(
          commit({ edits: [write('fine.yaml', 'a: 1\n'), write(path, 'x\n')] }),
        ).resolves.toEqual({
          status: 'path-conflict',
          path,
          reason: expect.any(String),
        });
        await expect(transport.readBranch(BRANCH)).resolves.toBeUndefined();
      });

      it.each([
        '',
        '/etc/passwd',
        '../outside',
        'a/../../outside',
        'a/./b',
        'a//b',
        '.git/config',
        'a/.GIT/hooks/update',
        'git~1/config',
        'a\\b',
        'a\nb',
        'a\u0000b',
      ])('refuses the path %j', async path => {
        await expect(
          commit({ edits: [write(path, 'x\n')] }),
        ).resolves.toMatchObject({ status: 'refused' });
        await expect(transport.readBranch(BRANCH)).resolves.toBeUndefined();
      });

      it.each(['-d', 'a..b', 'a b', 'a.lock', 'a\nb', '../heads/x', 'a/'])(
        'refuses the branch %j',
        async branch => {
          await expect(commit({ branch })).resolves.toMatchObject({
            status: 'refused',
          });
        },
      );

      it('refuses two edits of one path', async () => {
        await expect(
          commit({ edits: [write('a', '1\n'), write('a', '2\n')] }),
        ).resolves.toMatchObject({ status: 'refused' });
      });

      it('refuses a branch below another branch', async () => {
        await written();
        await expect(commit({ branch: `${BRANCH}/x` })).resolves.toMatchObject({
          status: 'refused',
        });
      });
    });

    describe('history', () => {
      it('lists commits newest first, without those of the base', async () => {
        const first = await written();
        const second = await written({
          expect: first,
          parent: first,
          edits: [write('second.yaml', 'b: 2\n')],
          message: 'Second\n',
        });
        const commits = await transport.listCommits({ base, head: second });
        expect(commits).toMatchObject([
          { revision: second, parents: [first], message: 'Second\n' },
          { revision: first, parents: [base] },
        ]);
        await expect(
          transport.listCommits({ base: second, head: first }),
        ).resolves.toEqual([]);
      });

      it('keeps message, trailers and author', async () => {
        const revision = await written({
          message: 'Größe ändern 🚢\n\nWhy: because.\n\nSlipway-Change: 1\n',
          author: { name: 'Dana 山田', email: 'dana@acme.dev' },
        });
        const [listed] = await transport.listCommits({ base, head: revision });
        expect(listed).toMatchObject({
          message: 'Größe ändern 🚢\n\nWhy: because.\n\nSlipway-Change: 1\n',
          author: { name: 'Dana 山田', email: 'dana@acme.dev' },
        });
      });

      it('lets no author write a line of the commit', async () => {
        const revision = await written({
          author: {
            name: 'Eve <eve@x> 1 +0000\ncommitter Mallory <m@x> 1 +0000\u0000',
            email: 'eve@x>\nparent none',
          },
        });
        const [listed] = await transport.listCommits({ base, head: revision });
        expect(listed.parents).toEqual([base]);
        expect(`${listed.author.name}${listed.author.email}`).not.toMatch(
          /[\n\r<>]/,
        );
        expect(listed.committer.name).not.toContain('Mallory');
      });

      it('does not list from or to what is not there', async () => {
        for (const range of [
          { base, head: UNKNOWN },
          { base: UNKNOWN, head: base },
          { base, head: '--all' },
        ]) {
          await expect(transport.listCommits(range)).rejects.toMatchObject({
            name: 'NotFoundError',
          });
        }
      });
    });
  });
}

function write(path: string, content: string): FileEdit {
  return { action: 'write', path, content };
}

/** Git's id of a file: what every Git server calls it. */
function blobOid(content: string): string {
  const bytes = Buffer.from(content, 'utf8');
  return createHash('sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
