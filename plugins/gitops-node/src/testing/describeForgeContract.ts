import type {
  Forge,
  GitTransport,
  OpenPullRequestRequest,
  PullRequest,
} from '../ports';

/**
 * A repository for one test of {@link describeForgeContract}. Its default branch
 * has a commit.
 *
 * @public
 */
export interface ForgeFixture {
  forge: Forge;
  /** Writes the branches that pull requests are opened for. */
  transport: GitTransport;
  /** Merges as a person does on the forge's page. */
  merge(pullRequest: PullRequest): Promise<void>;
  /** Closes as a person does on the forge's page. */
  close(pullRequest: PullRequest): Promise<void>;
  dispose?(): Promise<void>;
}

const HEAD = 'slipway/payments/checkout/dev';
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * The suite that every Forge adapter passes. Call it in a test file.
 *
 * @public
 */
export function describeForgeContract(options: {
  name: string;
  create: () => Promise<ForgeFixture>;
}): void {
  describe(`Forge contract: ${options.name}`, () => {
    let fixture: ForgeFixture;
    let forge: Forge;
    let transport: GitTransport;
    let base: string;

    beforeEach(async () => {
      fixture = await options.create();
      forge = fixture.forge;
      transport = fixture.transport;
      base = (await forge.describe()).defaultBranch;
    });

    afterEach(async () => {
      await fixture.dispose?.();
    });

    const push = async (branch = HEAD, file = 'notes/new.md') => {
      const tip = await transport.readBranch(branch);
      const parent = tip ?? (await transport.readBranch(base)) ?? '';
      const outcome = await transport.commit({
        branch,
        expect: tip ?? 'absent',
        parent,
        edits: [{ action: 'write', path: file, content: `${file}\n` }],
        message: `Add ${file}\n`,
        author: { name: 'Dana', email: 'dana@acme.dev' },
        when: '2026-03-04T05:06:07Z',
      });
      expect(outcome.status).toBe('written');
      return outcome.status === 'written' ? outcome.revision : '';
    };

    const request = (
      patch: Partial<OpenPullRequestRequest> = {},
    ): OpenPullRequestRequest => ({
      head: HEAD,
      base,
      title: 'Onboard checkout to dev',
      body: 'Asked: "a *Node.js* API"\n\n- one\n- <two> @someone 🚢\n',
      askedBy: 'user:default/dana',
      ...patch,
    });

    const opened = async (patch: Partial<OpenPullRequestRequest> = {}) => {
      const outcome = await forge.openPullRequest(request(patch));
      if (outcome.status !== 'created') {
        throw new Error(`The pull request was ${outcome.status}.`);
      }
      return outcome.pullRequest;
    };

    it('describes the repository', async () => {
      const { id, webUrl, cloneUrl } = await forge.describe();
      expect([id, webUrl, cloneUrl]).not.toContain('');
      await expect(transport.readBranch(base)).resolves.toMatch(
        /^[0-9a-f]{40}$/,
      );
    });

    it('opens a pull request with what it was given', async () => {
      const revision = await push();
      const pullRequest = await opened();
      expect(pullRequest).toMatchObject({
        number: expect.any(Number),
        url: expect.stringMatching(/./),
        state: 'open',
        title: request().title,
        body: request().body,
        head: { branch: HEAD, revision },
        base: { branch: base, revision: await transport.readBranch(base) },
        askedBy: 'user:default/dana',
        createdAt: expect.stringMatching(UTC),
        approvals: [],
      });
      expect(pullRequest.mergedRevision).toBeUndefined();
      expect(pullRequest.endedAt).toBeUndefined();
      expect(['pending', 'success', 'failure']).toContain(pullRequest.checks);
    });

    it('adopts the open pull request for the same head and base', async () => {
      await push();
      const { number, title } = await opened();
      await expect(
        forge.openPullRequest(request({ title: 'Another' })),
      ).resolves.toMatchObject({
        status: 'adopted',
        pullRequest: { number, title },
      });
    });

    it('opens one of two at the same moment', async () => {
      await push();
      const outcomes = await Promise.all([
        forge.openPullRequest(request()),
        forge.openPullRequest(request()),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual([
        'adopted',
        'created',
      ]);
      await expect(
        forge.findPullRequests({ head: HEAD, base }),
      ).resolves.toHaveLength(1);
    });

    it('refuses a head or base that does not exist', async () => {
      await push();
      for (const patch of [{ head: 'nothing' }, { base: 'nothing' }]) {
        await expect(forge.openPullRequest(request(patch))).resolves.toEqual({
          status: 'refused',
          reason: expect.any(String),
        });
      }
    });

    it('refuses a head that has nothing new', async () => {
      await push();
      const pullRequest = await opened();
      await fixture.merge(pullRequest);
      await expect(forge.openPullRequest(request())).resolves.toMatchObject({
        status: 'refused',
      });
    });

    it('finds the pull requests of a head, newest first, in any state', async () => {
      await push();
      await push('slipway/other', 'notes/other.md');
      const first = await opened();
      await opened({ head: 'slipway/other' });
      await fixture.close(first);
      const second = await opened();
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
      await push();
      const { number } = await opened();
      const patch = { title: 'Größe 🚢', body: 'New\n\nbody' };
      await expect(
        forge.updatePullRequest(number, patch),
      ).resolves.toMatchObject({ number, ...patch });
      await expect(forge.getPullRequest(number)).resolves.toMatchObject(patch);
    });

    it('has no pull request of an unknown number', async () => {
      await expect(forge.getPullRequest(987_654)).resolves.toBeUndefined();
      await expect(
        forge.updatePullRequest(987_654, { title: 'x', body: '' }),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('follows the head branch', async () => {
      await push();
      const { number } = await opened();
      const revision = await push(HEAD, 'notes/more.md');
      await expect(forge.getPullRequest(number)).resolves.toMatchObject({
        state: 'open',
        head: { branch: HEAD, revision },
      });
    });

    it('tells that it was merged, and which revision has the change', async () => {
      const revision = await push();
      const pullRequest = await opened();
      await fixture.merge(pullRequest);
      const merged = await forge.getPullRequest(pullRequest.number);
      expect(merged).toMatchObject({
        state: 'merged',
        endedAt: expect.stringMatching(UTC),
        head: { branch: HEAD, revision },
        mergedRevision: await transport.readBranch(base),
      });
      const files = await transport.readFiles({
        revision: merged?.mergedRevision ?? '',
        paths: ['notes/new.md'],
      });
      expect(files).toMatchObject([{ content: 'notes/new.md\n' }]);
    });

    it('tells that it was closed, and opens another one afterwards', async () => {
      await push();
      const first = await opened();
      await fixture.close(first);
      const closed = await forge.getPullRequest(first.number);
      expect(closed).toMatchObject({
        state: 'closed',
        endedAt: expect.stringMatching(UTC),
      });
      expect(closed?.mergedRevision).toBeUndefined();
      const second = await opened();
      expect(second.number).toBeGreaterThan(first.number);
    });

    it('leaves title and body of an ended pull request as they are', async () => {
      await push();
      const first = await opened();
      await fixture.close(first);
      await expect(
        forge.updatePullRequest(first.number, { title: 'x', body: '' }),
      ).rejects.toMatchObject({ name: 'ConflictError' });
    });
  });
}
