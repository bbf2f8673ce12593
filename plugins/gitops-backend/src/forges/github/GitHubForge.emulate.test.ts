import type { Forge } from '@slipway/plugin-gitops-node';
import { connectForge } from '../__testUtils__/startForge';
import {
  startEmulator,
  type StartedEmulator,
} from './__testUtils__/startEmulator';

const HEAD = 'slipway/payments/checkout/dev';

const request = {
  head: HEAD,
  base: 'main',
  title: 'Onboard checkout to dev',
  body: 'Asked: "an API" <b>@someone</b> 🚢',
  askedBy: 'user:default/dana',
};

describe('the life of a pull request at a GitHub that nobody here wrote', () => {
  let emulator: StartedEmulator;
  let forge: Forge;

  beforeEach(async () => {
    emulator = await startEmulator();
    ({ forge } = connectForge('github', emulator.origin));
  });

  afterEach(() => emulator.close());

  it('goes from opening to merging', async () => {
    const revision = await emulator.push(HEAD, 'notes/new.md');
    await expect(forge.describe()).resolves.toMatchObject({
      defaultBranch: 'main',
    });
    await expect(
      forge.findPullRequests({ head: HEAD, base: 'main' }),
    ).resolves.toEqual([]);

    const opened = await forge.openPullRequest(request);
    expect(opened).toMatchObject({
      status: 'created',
      pullRequest: {
        number: 1,
        title: request.title,
        body: request.body,
        head: { branch: HEAD, revision },
        checks: 'success',
        draft: false,
      },
    });
    await expect(forge.openPullRequest(request)).resolves.toMatchObject({
      status: 'adopted',
      pullRequest: { number: 1 },
    });

    const patch = { title: 'Onboard checkout', body: 'Now with a worker' };
    await expect(forge.updatePullRequest(1, patch)).resolves.toMatchObject(
      patch,
    );
    await expect(
      forge.decoratePullRequest(1, {
        labels: ['slipway', 'dev'],
        reviewTeams: [],
      }),
    ).resolves.toEqual([]);
    await expect(emulator.send('GET', '/issues/1/labels')).resolves.toEqual([
      expect.objectContaining({ name: 'slipway' }),
      expect.objectContaining({ name: 'dev' }),
    ]);

    for (const body of ['First', 'Second', 'Second']) {
      await expect(
        forge.putComment(1, { name: 'review', body }),
      ).resolves.toBeUndefined();
    }
    await expect(emulator.send('GET', '/issues/1/comments')).resolves.toEqual([
      expect.objectContaining({ body: expect.stringContaining('Second') }),
    ]);

    const status = {
      revision,
      context: 'slipway/lint',
      description: '1 error',
    };
    await forge.setCommitStatus({ ...status, state: 'failure' });
    await expect(forge.getPullRequest(1)).resolves.toMatchObject({
      ...patch,
      checks: 'failure',
    });
    await forge.setCommitStatus({ ...status, state: 'success' });

    const merged = (await emulator.send('PUT', '/pulls/1/merge', {})) as {
      sha: string;
    };
    await expect(forge.getPullRequest(1)).resolves.toMatchObject({
      state: 'merged',
      checks: 'success',
      mergedRevision: merged.sha,
      endedAt: expect.any(String),
    });
    await expect(
      forge.findPullRequests({ head: HEAD, base: 'main' }),
    ).resolves.toMatchObject([{ number: 1, state: 'merged' }]);
  });

  it('has one pull request after two were opened at the same moment', async () => {
    await emulator.push(HEAD, 'notes/new.md');
    const { forge: replica } = connectForge('github', emulator.origin);
    const outcomes = await Promise.all([
      forge.openPullRequest(request),
      replica.openPullRequest(request),
    ]);
    const numbers = outcomes.map(outcome =>
      'pullRequest' in outcome ? outcome.pullRequest.number : outcome,
    );
    expect(numbers).toEqual([1, 1]);
    const found = await forge.findPullRequests({ head: HEAD, base: 'main' });
    expect(found.filter(({ state }) => state === 'open')).toHaveLength(1);
  });

  it('tells a draft, a review and that it was closed', async () => {
    const revision = await emulator.push(HEAD, 'notes/new.md');
    await expect(
      forge.openPullRequest({ ...request, draft: true }),
    ).resolves.toMatchObject({ pullRequest: { draft: true } });
    await emulator.send('POST', '/pulls/1/reviews', {
      event: 'APPROVE',
      commit_id: revision,
    });
    await expect(forge.getPullRequest(1)).resolves.toMatchObject({
      approvals: [{ by: 'bot', revision }],
    });
    await emulator.send('PATCH', '/pulls/1', { state: 'closed' });
    const closed = await forge.getPullRequest(1);
    expect(closed).toMatchObject({ state: 'closed' });
    expect(closed?.mergedRevision).toBeUndefined();
    await expect(
      forge.updatePullRequest(1, { title: 'x', body: '' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });
});
