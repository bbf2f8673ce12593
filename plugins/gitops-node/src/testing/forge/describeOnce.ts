import { HEAD, type ForgeCase } from './ForgeCase';

/** Cases of opening more often than once. */
export function describeOnce(contract: ForgeCase): void {
  const open = async () => {
    const { forge, base } = contract;
    const found = await forge.findPullRequests({ head: HEAD, base });
    return found.filter(({ state }) => state === 'open');
  };

  it('adopts the open pull request for the same head and base', async () => {
    await contract.push();
    const { number, title } = await contract.opened();
    await expect(
      contract.forge.openPullRequest(contract.request({ title: 'Another' })),
    ).resolves.toMatchObject({
      status: 'adopted',
      pullRequest: { number, title },
    });
  });

  it('opens one of two at the same moment', async () => {
    await contract.push();
    const outcomes = await Promise.all([
      contract.forge.openPullRequest(contract.request()),
      contract.forge.openPullRequest(contract.request()),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'adopted',
      'created',
    ]);
    await expect(open()).resolves.toHaveLength(1);
  });

  it('opens one when the answer is lost, and says which', async () => {
    const { fixture, forge } = contract;
    if (!fixture.loseNextAnswer) {
      return;
    }
    await contract.push();
    fixture.loseNextAnswer();
    const [outcome] = await Promise.allSettled([
      forge.openPullRequest(contract.request()),
    ]);
    const [pullRequest, ...others] = await open();
    expect(others).toEqual([]);
    // Whoever cannot look again says that it failed, and not that it was done.
    expect([
      { status: 'adopted', number: pullRequest.number },
      { status: 'ServiceUnavailableError' },
    ]).toContainEqual(
      outcome.status === 'rejected'
        ? { status: outcome.reason.name }
        : {
            status: outcome.value.status,
            number:
              'pullRequest' in outcome.value
                ? outcome.value.pullRequest.number
                : undefined,
          },
    );
    await expect(
      forge.openPullRequest(contract.request()),
    ).resolves.toMatchObject({
      status: 'adopted',
      pullRequest: { number: pullRequest.number },
    });
  });
}
