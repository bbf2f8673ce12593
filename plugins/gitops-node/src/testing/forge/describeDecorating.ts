import type { ForgeCase } from './ForgeCase';

/** Cases of what is not essential: labels, reviews and shown results. */
export function describeDecorating(contract: ForgeCase): void {
  it('adds labels, made where they do not exist, once each', async () => {
    const { forge, fixture } = contract;
    await contract.push();
    const pullRequest = await contract.opened();
    const decoration = { labels: ['slipway', 'größe 1'], reviewTeams: [] };
    const isLacking = fixture.lacks.includes('labels');
    const add = () => forge.decoratePullRequest(pullRequest.number, decoration);
    const sentences = [...(await add()), ...(await add())];
    expect(sentences.join(' ').includes('slipway')).toBe(isLacking);
    const { labels } = await fixture.shown(pullRequest);
    expect([...labels].sort()).toEqual(isLacking ? [] : ['größe 1', 'slipway']);
  });

  it('asks teams for a review, or says that it cannot', async () => {
    const { forge, fixture } = contract;
    await contract.push();
    const pullRequest = await contract.opened();
    const sentences = await forge.decoratePullRequest(pullRequest.number, {
      labels: [],
      reviewTeams: ['payments'],
    });
    const isLacking = fixture.lacks.includes('teams');
    expect(sentences.map(sentence => sentence.includes('payments'))).toEqual(
      isLacking ? [true] : [],
    );
    const { teams } = await fixture.shown(pullRequest);
    expect(teams).toEqual(isLacking ? [] : ['payments']);
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
    const isLacking = fixture.lacks.includes('statuses');
    for (const state of ['pending', 'failure', 'failure'] as const) {
      const sentence = await show(state);
      expect(sentence?.includes('slipway/lint')).toBe(isLacking || undefined);
    }
    const { statuses } = await fixture.shown(pullRequest);
    expect(
      statuses.map(({ context, state, description }) => [
        context,
        state,
        description,
      ]),
    ).toEqual(isLacking ? [] : [['slipway/lint', 'failure', 'Lint: failure']]);
  });
}
