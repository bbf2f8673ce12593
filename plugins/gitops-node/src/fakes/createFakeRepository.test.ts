import { ServiceUnavailableError } from '@backstage/errors';
import { describeForgeContract } from '../testing/describeForgeContract';
import { describeGitTransportContract } from '../testing/describeGitTransportContract';
import { createFakeRepository } from './createFakeRepository';

describeGitTransportContract({
  name: 'the repository in memory',
  create: async seed => {
    const { transport } = createFakeRepository(seed);
    return {
      transport,
      base: 'main',
      grow: async (branch, { from, commits }) => {
        let head = from;
        for (let count = 1; count <= commits; count++) {
          const outcome = await transport.commit({
            branch,
            expect: count === 1 ? 'absent' : head,
            parent: head,
            edits: [
              {
                action: 'write',
                path: 'grown.yaml',
                content: `count: ${count}\n`,
              },
            ],
            message: `Commit ${count}\n`,
            author: { name: 'Seed', email: 'seed@slipway.invalid' },
            when: '2026-01-01T00:00:00Z',
          });
          head = outcome.status === 'written' ? outcome.revision : head;
        }
        return head;
      },
    };
  },
});

describeForgeContract({
  name: 'the repository in memory',
  create: async () => {
    const { forge, transport, people, intercept } = createFakeRepository();
    return {
      forge,
      transport,
      lacks: [],
      merge: async ({ number }) => void (await people.merge(number)),
      close: async ({ number }) => void (await people.close(number)),
      approve: async ({ number }, by) =>
        void (await people.approve(number, by)),
      setChecks: async ({ number }, checks) =>
        void (await people.setChecks(number, checks)),
      shown: async ({ number, head }) => {
        const { labels, reviewTeams } = people.decorationOf(number);
        return {
          labels: [...labels],
          teams: [...reviewTeams],
          statuses: people.statusesOf(head.revision),
        };
      },
      comments: async ({ number }) =>
        people
          .commentsOf(number)
          .map(({ by, body }) => ({ isOwn: by === 'slipway', body })),
      comment: ({ number }, body) => people.comment(number, 'dana', body),
      loseNextAnswer: () =>
        intercept('forge.openPullRequest', {
          after: () => {
            intercept('forge.openPullRequest', {});
            throw new ServiceUnavailableError('The answer was lost.');
          },
        }),
    };
  },
});

describe('createFakeRepository', () => {
  const request = {
    head: 'topic',
    base: 'main',
    title: 'Add a file',
    body: '',
    askedBy: 'user:default/dana',
  };

  async function withBranch() {
    const repository = createFakeRepository();
    await repository.transport.commit({
      branch: 'topic',
      expect: 'absent',
      parent: (await repository.transport.readBranch('main')) ?? '',
      edits: [{ action: 'write', path: 'a', content: 'b' }],
      message: 'Add a file',
      author: { name: 'Dana', email: 'dana@acme.dev' },
      when: '2026-03-04T05:06:07Z',
    });
    return repository;
  }

  it('records calls in order, with their arguments', async () => {
    const { calls, forge } = await withBranch();
    await forge.getPullRequest(7);
    expect(calls.map(({ name }) => name)).toEqual([
      'transport.readBranch',
      'transport.commit',
      'forge.getPullRequest',
    ]);
    expect(calls[2].input).toEqual([7]);
  });

  it('fails before a call as if it had never arrived', async () => {
    const { intercept, forge } = await withBranch();
    intercept('forge.openPullRequest', {
      before: () => {
        throw new Error('no connection');
      },
    });
    await expect(forge.openPullRequest(request)).rejects.toThrow(
      'no connection',
    );
    await expect(forge.findPullRequests(request)).resolves.toEqual([]);
  });

  it('fails after a call as if its answer had been lost', async () => {
    const { intercept, forge } = await withBranch();
    intercept('forge.openPullRequest', {
      after: () => {
        throw new Error('no connection');
      },
    });
    await expect(forge.openPullRequest(request)).rejects.toThrow(
      'no connection',
    );
    await expect(forge.findPullRequests(request)).resolves.toHaveLength(1);
  });

  it('approves the head and sets checks', async () => {
    const { people, forge } = await withBranch();
    await forge.openPullRequest(request);
    await people.approve(1, 'user:default/piet');
    await people.setChecks(1, 'failure');
    await expect(forge.getPullRequest(1)).resolves.toMatchObject({
      checks: 'failure',
      approvals: [{ by: 'user:default/piet' }],
    });
  });
});
