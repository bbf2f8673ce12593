import type { ForgeCase } from './ForgeCase';

/** Cases of what is not essential: labels, reviews and shown results. */
export function describeDecorating(contract: ForgeCase): void {
  it('adds labels, made where they do not exist, once each', async () => {
    const { forge, fixture } = contract;
    await contract.push();
    const pullRequest = await contract.opened();
    const decoration = { labels: ['slipway', 'größe 1'], reviewTeams: [] };
    const add = () => forge.decoratePullRequest(pullRequest.number, decoration);
    if (fixture.lacks.includes('labels')) {
      const sentences = await add();
      expect(sentences.join(' ')).toContain('slipway');
      return;
    }
    await expect(add()).resolves.toEqual([]);
    await expect(add()).resolves.toEqual([]);
    const { labels } = await fixture.shown(pullRequest);
    expect([...labels].sort()).toEqual(['größe 1', 'slipway']);
  });

  it('asks teams for a review, or says that it cannot', async () => {
    const { forge, fixture } = contract;
    await contract.push();
    const pullRequest = await contract.opened();
    const sentences = await forge.decoratePullRequest(pullRequest.number, {
      labels: [],
      reviewTeams: ['payments'],
    });
    if (fixture.lacks.includes('teams')) {
      expect(sentences).toEqual([expect.stringContaining('payments')]);
      return;
    }
    expect(sentences).toEqual([]);
    const { teams } = await fixture.shown(pullRequest);
    expect(teams).toEqual(['payments']);
  });

  it('shows a result at a commit, a later one in its place', async () => {
    const { forge, fixture } = contract;
    const revision = await contract.push();
    const pullRequest = await contract.opened();
    const show = (state: 'pending' | 'failure') =>
      forge.setCommitStatus({
        revision,
        context: 'slipway/lint',
        state,
        description: `Lint: ${state}`,
        url: 'https://portal.example.com/changes/1',
      });
    if (fixture.lacks.includes('statuses')) {
      await expect(show('failure')).resolves.toContain('slipway/lint');
      return;
    }
    for (const state of ['pending', 'failure', 'failure'] as const) {
      await expect(show(state)).resolves.toBeUndefined();
    }
    const { statuses } = await fixture.shown(pullRequest);
    expect(statuses).toEqual([
      expect.objectContaining({
        context: 'slipway/lint',
        state: 'failure',
        description: 'Lint: failure',
      }),
    ]);
  });
}
