import {
  createSandbox,
  viewerOf,
  type CreatedSandbox,
} from '../__testUtils__/createSandbox';
import { closePullRequest } from '../usecases/closePullRequest';
import { mergePullRequest } from '../usecases/mergePullRequest';
import { readReview } from './readReview';

describe('settlePullRequest', () => {
  let sandbox: CreatedSandbox;

  beforeEach(async () => {
    sandbox = await createSandbox({
      files: [{ path: 'notes/a.md', content: 'a\n' }],
    });
  });

  afterEach(async () => {
    await sandbox.dispose();
  });

  const headOf = async (number: number) =>
    (await readReview(sandbox, number)).head;

  const merge = async (number: number, name = 'piet', head?: string) =>
    mergePullRequest(sandbox, {
      number,
      head: head ?? (await headOf(number)),
      viewerOf: viewerOf(name),
    });

  const reopen = (number: number) =>
    sandbox
      .database('pull_requests')
      .where({ number })
      .update({ state: 'open', merged_revision: null, ended_by: null });

  it.each([true, false])(
    'finds a merge that was not noted down (branch by Slipway: %s)',
    async byService => {
      const number = await sandbox.propose({
        branch: 'topic',
        path: 'notes/a.md',
        content: 'A\n',
        byService,
      });
      await merge(number);
      await reopen(number);
      const main = await sandbox.repository.readMain();
      await sandbox.repository.refs.move(
        [
          {
            ref: 'refs/heads/topic',
            from: await sandbox.repository.readBranch('topic'),
            to: main,
          },
        ],
        'test',
      );
      const { pullRequest } = await readReview(sandbox, number);
      expect(pullRequest).toMatchObject({
        state: 'merged',
        mergedRevision: main,
        endedBy: 'user:default/piet',
      });
    },
  );

  it('takes a head that came in with another pull request as merged', async () => {
    const first = await sandbox.propose({
      branch: 'one',
      path: 'x/1',
      content: '1',
    });
    await sandbox.repository.refs.move(
      [
        {
          ref: 'refs/heads/two',
          from: undefined,
          to: await headOf(first),
        },
      ],
      'test',
    );
    const second = await sandbox.propose({
      branch: 'two',
      path: 'x/2',
      content: '2',
    });
    await merge(second);
    const { pullRequest } = await readReview(sandbox, first);
    expect(pullRequest).toMatchObject({
      state: 'merged',
      mergedRevision: await sandbox.repository.readMain(),
    });
  });

  it('closes a pull request whose branch was deleted', async () => {
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'x/1',
      content: '1',
    });
    const head = await headOf(number);
    await sandbox.repository.refs.move(
      [{ ref: 'refs/heads/topic', from: head, to: undefined }],
      'test',
    );
    const { pullRequest } = await readReview(sandbox, number);
    expect(pullRequest).toMatchObject({ state: 'closed' });
  });

  it('does not take a new pull request for an old one of its number', async () => {
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'x/1',
      content: '1',
    });
    await merge(number);
    const later = new Date(Date.now() + 60_000).toISOString();
    await sandbox.push({ branch: 'topic', path: 'x/1', content: '2' });
    await reopen(number);
    await sandbox
      .database('pull_requests')
      .where({ number })
      .update({ created_at: later });
    const { pullRequest } = await readReview(sandbox, number);
    expect(pullRequest).toMatchObject({ state: 'open' });
  });

  it('neither merges nor closes twice', async () => {
    const number = await sandbox.propose({
      branch: 'topic',
      path: 'x/1',
      content: '1',
    });
    const head = await headOf(number);
    const close = () =>
      closePullRequest(sandbox, { number, head, viewerOf: viewerOf('piet') });
    await close();
    await expect(close()).rejects.toThrow('is closed');
    await expect(merge(number, 'piet', head)).rejects.toThrow('is closed');
  });
});
