import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createSandbox,
  viewerOf,
  type CreatedSandbox,
} from '../__testUtils__/createSandbox';
import { commitToMain } from '../__testUtils__/createRepository';
import { EXAMPLE_SEED } from '../__testUtils__/startSandbox';
import { readReview } from '../review/readReview';
import { approvePullRequest } from './approvePullRequest';
import { mergePullRequest } from './mergePullRequest';

const STANDARDS = readFileSync(
  path.join(EXAMPLE_SEED, 'platform/standards.yaml'),
  'utf8',
);
const STAGING = 'environments/staging/workloads/payments/checkout/x.yaml';

describe('mergePullRequest', () => {
  let sandbox: CreatedSandbox;

  beforeEach(async () => {
    sandbox = await createSandbox({
      files: [
        { path: 'platform/standards.yaml', content: STANDARDS },
        { path: 'notes/a.md', content: 'a\n' },
        { path: 'notes/b.md', content: 'b\n' },
      ],
    });
  });

  afterEach(async () => {
    await sandbox.dispose();
  });

  const read = async (revision: string, file: string) => {
    const files = await sandbox.repository.readFiles({
      revision,
      paths: [file],
    });
    return files[0]?.content;
  };

  const headOf = async (number: number) =>
    (await readReview(sandbox, number)).head;

  const merge = async (number: number, name = 'piet', head?: string) =>
    mergePullRequest(sandbox, {
      number,
      head: head ?? (await headOf(number)),
      viewerOf: viewerOf(name),
    });

  const approve = async (number: number, name: string) =>
    approvePullRequest(sandbox, {
      number,
      head: await headOf(number),
      viewerOf: viewerOf(name),
    });

  it('makes a commit with both parents that says who merged', async () => {
    const before = await sandbox.repository.readMain();
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'notes/a.md',
      content: 'A\n',
    });
    const head = await headOf(number);
    await merge(number);

    const main = await sandbox.repository.readMain();
    const commit = await sandbox.repository.objects.readCommit(main);
    expect(commit.parents).toEqual([before, head]);
    expect(commit.message).toBe(
      'Merge pull request #1 from topic\n\nChange notes/a.md\n\nMerged-by: user:default/piet\n',
    );
    await expect(read(main, 'notes/a.md')).resolves.toBe('A\n');
    await expect(sandbox.pullRequests.get(number)).resolves.toMatchObject({
      state: 'merged',
      mergedRevision: main,
      headRevision: head,
      baseRevision: before,
      endedBy: 'user:default/piet',
    });
    expect(sandbox.events).toContainEqual({
      kind: 'branch',
      branch: 'main',
      revision: main,
    });
  });

  it.each([
    ['takes away a branch that Slipway made', true, undefined],
    ['keeps a branch that a person pushed', false, expect.any(String)],
  ])('%s', async (_, byService, revision) => {
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'notes/a.md',
      content: 'A\n',
      byService,
    });
    await merge(number);
    await expect(sandbox.repository.readBranch('topic')).resolves.toEqual(
      revision,
    );
  });

  it('carries a change over to a base that moved', async () => {
    const one = await sandbox.propose({
      branch: 'one',
      path: 'notes/a.md',
      content: 'A\n',
    });
    const two = await sandbox.propose({ branch: 'two', path: 'notes/b.md' });
    await merge(one);
    await merge(two);
    const main = await sandbox.repository.readMain();
    await expect(read(main, 'notes/a.md')).resolves.toBe('A\n');
    await expect(read(main, 'notes/b.md')).resolves.toBeUndefined();
  });

  it('merges two at the same moment, one after the other', async () => {
    const numbers = [
      await sandbox.propose({ branch: 'one', path: 'x/1', content: '1' }),
      await sandbox.propose({ branch: 'two', path: 'x/2', content: '2' }),
    ];
    await Promise.all(numbers.map(number => merge(number)));
    const main = await sandbox.repository.readMain();
    await expect(read(main, 'x/1')).resolves.toBe('1');
    await expect(read(main, 'x/2')).resolves.toBe('2');
  });

  it('merges once when two people press the button', async () => {
    const number = await sandbox.propose({
      branch: 'one',
      path: 'x/1',
      content: '1',
    });
    const outcomes = await Promise.allSettled([
      merge(number, 'piet'),
      merge(number, 'sam'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const merges = await sandbox.repository.revList([
      '--merges',
      '--count',
      'refs/heads/main',
    ]);
    expect(merges).toEqual(['1']);
  });

  it('does not merge what conflicts with the base', async () => {
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'notes/a.md',
      content: 'A\n',
    });
    const main = await commitToMain(sandbox.repository, [
      {
        path: 'notes/a.md',
        entry: {
          mode: '100644',
          oid: await sandbox.repository.objects.writeBlob('other\n'),
        },
      },
    ]);
    await expect(merge(number)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('notes/a.md'),
    });
    await expect(sandbox.repository.readMain()).resolves.toBe(main);
  });

  it('does not merge another head than the person saw', async () => {
    const push = { branch: 'topic', path: 'notes/a.md' };
    const number = await sandbox.propose({ ...push, content: 'A\n' });
    const seen = await headOf(number);
    await sandbox.push({ ...push, content: 'B\n' });
    await expect(merge(number, 'piet', seen)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('Look at it again'),
    });
  });

  it('does not merge a head that moved after it was judged', async () => {
    const push = { branch: 'topic', path: 'notes/a.md' };
    const number = await sandbox.propose({ ...push, content: 'A\n' });
    const head = await headOf(number);
    let pushed = false;
    await expect(
      mergePullRequest(sandbox, {
        number,
        head,
        viewerOf: async () => {
          if (!pushed) {
            pushed = true;
            await sandbox.push({ ...push, content: 'unseen\n' });
          }
          return viewerOf('piet')();
        },
      }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    const main = await sandbox.repository.readMain();
    await expect(read(main, 'notes/a.md')).resolves.toBe('a\n');
  });

  it('does not merge what the checks found an error in', async () => {
    sandbox.setLint(({ files }) =>
      files.map(({ path: file }) => ({
        rule: 'no-latest-tag',
        severity: 'error',
        message: 'The image has the tag latest.',
        remediation: 'Name a version.',
        file,
      })),
    );
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'notes/a.md',
      content: 'A\n',
    });
    await expect(merge(number)).rejects.toThrow('The checks found 1 error.');
  });

  it('does not merge for whom the policy denies it', async () => {
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'notes/a.md',
      content: 'A\n',
    });
    await expect(
      mergePullRequest(sandbox, {
        number,
        head: await headOf(number),
        viewerOf: viewerOf('viewer', { mergeDenied: ['platform'] }),
      }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
  });

  describe('into an environment that wants an approval by someone else', () => {
    let number: number;

    beforeEach(async () => {
      number = await sandbox.propose({
        branch: 'topic',
        path: STAGING,
        content: 'a: 1\n',
      });
    });

    it('waits for the approval', async () => {
      await expect(merge(number)).rejects.toThrow('needs 1 approval');
      await approve(number, 'piet');
      await merge(number);
      await expect(sandbox.pullRequests.get(number)).resolves.toMatchObject({
        state: 'merged',
      });
    });

    it('lets nobody approve who asked or pushed', async () => {
      const head = await headOf(number);
      const ref = 'refs/heads/topic';
      const next = await sandbox.repository.objects.writeCommit({
        tree: (await sandbox.repository.objects.readCommit(head)).tree,
        parents: [head],
        message: 'Nothing\n',
        author: { name: 'Eve', email: 'eve@acme.dev' },
        committer: { name: 'Eve', email: 'eve@acme.dev' },
        when: '2026-03-04T05:06:08Z',
      });
      await sandbox.repository.refs.move(
        [{ ref, from: head, to: next }],
        'user:default/eve',
      );
      await expect(approve(number, 'dana')).rejects.toThrow(
        'You asked for this change: someone else approves it in staging.',
      );
      await expect(approve(number, 'eve')).rejects.toThrow(
        'You pushed to this branch',
      );
    });

    it('counts no approval of an earlier revision', async () => {
      await approve(number, 'piet');
      await sandbox.push({ branch: 'topic', path: STAGING, content: 'a: 2\n' });
      await expect(merge(number)).rejects.toThrow('has 0');
    });

    it('takes an approval twice as one', async () => {
      await approve(number, 'piet');
      await approve(number, 'piet');
      await expect(
        sandbox.pullRequests.listApprovals(number),
      ).resolves.toHaveLength(1);
    });
  });
});
