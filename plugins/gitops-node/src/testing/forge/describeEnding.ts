import { HEAD, UTC, type ForgeCase } from './ForgeCase';

/** Cases of reviews, checks, merging and closing. */
export function describeEnding(contract: ForgeCase): void {
  it('tells who approved which revision, and how the checks went', async () => {
    const { approve, setChecks } = contract.fixture;
    if (!approve || !setChecks) {
      return;
    }
    const revision = await contract.push();
    const pullRequest = await contract.opened();
    await approve(pullRequest, 'piet');
    await setChecks(pullRequest, 'pending');
    const read = () => contract.forge.getPullRequest(pullRequest.number);
    await expect(read()).resolves.toMatchObject({
      checks: 'pending',
      approvals: [{ by: 'piet', revision, at: expect.stringMatching(UTC) }],
    });
    await setChecks(pullRequest, 'failure');
    await expect(read()).resolves.toMatchObject({ checks: 'failure' });
  });

  it('tells that it was merged, and which revision has the change', async () => {
    const { forge, fixture, base } = contract;
    const revision = await contract.push();
    const pullRequest = await contract.opened();
    await fixture.merge(pullRequest);
    const merged = await forge.getPullRequest(pullRequest.number);
    expect(merged).toMatchObject({
      state: 'merged',
      endedAt: expect.stringMatching(UTC),
      head: { branch: HEAD, revision },
      mergedRevision: await fixture.transport.readBranch(base),
    });
    const files = await fixture.transport.readFiles({
      revision: merged?.mergedRevision ?? '',
      paths: ['notes/new.md'],
    });
    expect(files).toMatchObject([{ content: 'notes/new.md\n' }]);
  });

  it('tells that it was closed, and opens another one afterwards', async () => {
    await contract.push();
    const first = await contract.opened();
    await contract.fixture.close(first);
    const closed = await contract.forge.getPullRequest(first.number);
    expect(closed).toMatchObject({
      state: 'closed',
      endedAt: expect.stringMatching(UTC),
    });
    expect(closed?.mergedRevision).toBeUndefined();
    const second = await contract.opened();
    expect(second.number).toBeGreaterThan(first.number);
  });

  it('leaves title and body of an ended pull request as they are', async () => {
    await contract.push();
    const first = await contract.opened();
    await contract.fixture.close(first);
    await expect(
      contract.forge.updatePullRequest(first.number, { title: 'x', body: '' }),
    ).rejects.toMatchObject({ name: 'ConflictError' });
  });
}
