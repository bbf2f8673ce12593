import { HEAD, UTC, type ForgeCase } from './ForgeCase';

/** Cases of pull requests that are opened, found and changed. */
export function describeOpening(contract: ForgeCase): void {
  it('describes the repository', async () => {
    const { id, webUrl, cloneUrl } = await contract.forge.describe();
    expect([id, webUrl, cloneUrl]).not.toContain('');
    await expect(
      contract.fixture.transport.readBranch(contract.base),
    ).resolves.toMatch(/^[0-9a-f]{40}$/);
  });

  it('opens a pull request with what it was given', async () => {
    const revision = await contract.push();
    const pullRequest = await contract.opened();
    const { title, body } = contract.request();
    expect(pullRequest).toMatchObject({
      number: expect.any(Number),
      url: expect.stringMatching(/./),
      state: 'open',
      title,
      body,
      head: { branch: HEAD, revision },
      base: {
        branch: contract.base,
        revision: await contract.fixture.transport.readBranch(contract.base),
      },
      createdAt: expect.stringMatching(UTC),
      draft: false,
      approvals: [],
    });
    expect(pullRequest.mergedRevision).toBeUndefined();
    expect(pullRequest.endedAt).toBeUndefined();
    expect(['pending', 'success', 'failure']).toContain(pullRequest.checks);
    expect([undefined, 'user:default/dana']).toContain(pullRequest.askedBy);
  });

  it('opens a draft where the forge has any, and keeps it one', async () => {
    const draft = !contract.fixture.lacks.includes('drafts');
    await contract.push();
    const { number, ...opened } = await contract.opened({ draft: true });
    const { title } = contract.request();
    expect(opened).toMatchObject({ draft, title });
    const patch = { title: 'Another title', body: 'Another body' };
    await expect(
      contract.forge.updatePullRequest(number, patch),
    ).resolves.toMatchObject({ draft, ...patch });
    await expect(contract.forge.getPullRequest(number)).resolves.toMatchObject({
      draft,
      ...patch,
    });
  });

  it('keeps the text of people as it is', async () => {
    await contract.push();
    const text = `</p><script>alert(1)</script> "x" 'y' \${z} %s \\n 日本 🚢`;
    const { number } = await contract.opened({ title: text, body: text });
    await expect(contract.forge.getPullRequest(number)).resolves.toMatchObject({
      title: text,
      body: text,
    });
  });

  it('refuses a head or base that does not exist', async () => {
    await contract.push();
    for (const patch of [{ head: 'nothing' }, { base: 'nothing' }]) {
      await expect(
        contract.forge.openPullRequest(contract.request(patch)),
      ).resolves.toEqual({ status: 'refused', reason: expect.any(String) });
    }
  });

  it('refuses a head that has nothing new', async () => {
    await contract.push();
    const pullRequest = await contract.opened();
    await contract.fixture.merge(pullRequest);
    await expect(
      contract.forge.openPullRequest(contract.request()),
    ).resolves.toMatchObject({ status: 'refused' });
  });

  it('finds the pull requests of a head, newest first, in any state', async () => {
    await contract.push();
    await contract.push('slipway/other', 'notes/other.md');
    const first = await contract.opened();
    await contract.opened({ head: 'slipway/other' });
    await contract.fixture.close(first);
    const second = await contract.opened();
    const { forge, base } = contract;
    const found = await forge.findPullRequests({ head: HEAD, base });
    expect(found.map(({ number, state }) => [number, state])).toEqual([
      [second.number, 'open'],
      [first.number, 'closed'],
    ]);
    await expect(
      forge.findPullRequests({ head: 'nothing', base }),
    ).resolves.toEqual([]);
  });

  it('replaces title and body', async () => {
    await contract.push();
    const { number } = await contract.opened();
    const patch = { title: 'Größe 🚢', body: 'New\n\nbody' };
    await expect(
      contract.forge.updatePullRequest(number, patch),
    ).resolves.toMatchObject({ number, ...patch });
    await expect(contract.forge.getPullRequest(number)).resolves.toMatchObject(
      patch,
    );
  });

  it('has no pull request of an unknown number', async () => {
    const { forge } = contract;
    await expect(forge.getPullRequest(987_654)).resolves.toBeUndefined();
    await expect(
      forge.updatePullRequest(987_654, { title: 'x', body: '' }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('follows the head branch', async () => {
    await contract.push();
    const { number } = await contract.opened();
    const revision = await contract.push(HEAD, 'notes/more.md');
    await expect(contract.forge.getPullRequest(number)).resolves.toMatchObject({
      state: 'open',
      head: { branch: HEAD, revision },
    });
  });
}
