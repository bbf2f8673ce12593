import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import type {
  OpenChangeAnswer,
  Preview,
} from '@slipway/plugin-gitops-common/api';
import { createFakeController } from '@slipway/plugin-gitops-node/testing';
import {
  checkoutApplication,
  checkoutComponent,
} from './__testUtils__/checkoutApplication';
import { checkoutSpec, previewAndOpen } from './__testUtils__/checkoutSpec';
import {
  EXAMPLE_STANDARDS,
  everythingDenied,
  startGitOps,
  type StartedGitOps,
} from './__testUtils__/startGitOps';
import { routes } from './routes';

const DANA = 'user:default/dana';
const PAUL = 'user:default/paul';
const OMAR = 'user:default/omar';

jest.setTimeout(60_000);

describe('the gitops backend', () => {
  let gitops: StartedGitOps;

  afterEach(async () => {
    await gitops?.stop();
  });

  describe('from a description to a pull request', () => {
    beforeEach(async () => {
      gitops = await startGitOps();
    });

    it('keeps a draft, previews it and opens it', async () => {
      const dana = gitops.as(DANA);
      const saved = await dana.put('/drafts/draft-0001', {
        description:
          'Node.js API called checkout with a Redis cache and internal ingress',
        edits: {
          image: {
            repository: 'registry.acme.dev/payments/checkout',
            tag: '1.8.0',
          },
          kind: 'api',
          name: 'checkout',
          dependencies: [{ type: 'redis' }],
        },
      });
      expect(saved.status).toBe(200);
      expect(saved.body.draft.questions).toEqual([]);

      const source = { draftId: 'draft-0001' };
      const preview = await dana.post('/previews', {
        source,
        environment: 'dev',
      });
      expect(preview.status).toBe(200);
      const opened = await dana.post('/changes', {
        source,
        environment: 'dev',
        planDigest: preview.body.plan.digest,
        baseDigest: preview.body.baseDigest,
        requestKey: 'request-1',
      });
      expect(opened.status).toBe(201);
      const { change } = opened.body as OpenChangeAnswer;
      expect(change).toMatchObject({
        team: 'payments',
        workload: 'checkout',
        environment: 'dev',
        stage: 'opened',
        askedBy: DANA,
        pullRequest: { number: 1 },
      });
      expect(change.history.map(({ stage }) => stage)).toEqual([
        'asked',
        'committed',
        'opened',
      ]);

      const head = await gitops.repository.transport.readBranch(change.branch);
      const files = await gitops.repository.transport.readFiles({
        revision: head!,
        paths: ['environments/dev', 'workloads'],
      });
      expect(files.map(({ path, content }) => ({ path, content }))).toEqual(
        preview.body.plan.edits.map(
          (edit: { path: string; after: string }) => ({
            path: edit.path,
            content: edit.after,
          }),
        ),
      );
    });

    it('follows the pull request to its end when the forge tells of it', async () => {
      const { response } = await previewAndOpen(gitops.as(DANA));
      const { change } = response.body as OpenChangeAnswer;
      await gitops.repository.people.merge(1);
      await gitops.publish({ kind: 'pull-request', number: 1 });
      const read = await gitops.as(DANA).get(`/changes/${change.id}`);
      expect(read.body.stage).toBe('merged');
      const list = await gitops.as(OMAR).get('/changes?workload=checkout');
      expect(list.body.changes).toHaveLength(1);
      expect((await gitops.as(OMAR).get('/changes?mine=true')).body).toEqual({
        changes: [],
      });
    });

    it('says so when the repository has the content already', async () => {
      await previewAndOpen(gitops.as(DANA));
      await gitops.repository.people.merge(1);
      const { response, preview } = await previewAndOpen(gitops.as(DANA));
      expect(preview.exists).toBe(true);
      expect(response.body).toEqual({ status: 'nothing-to-do' });
      expect(response.status).toBe(200);
    });

    it('masks a credential before a draft is stored', async () => {
      const dana = gitops.as(DANA);
      await dana.put('/drafts/draft-0002', {
        description: 'Go API with DB_PASSWORD=hunter2-very-secret set',
        edits: { 'env.TOKEN': 'password=hunter2-very-secret' },
      });
      const { text } = await dana.get('/drafts/draft-0002');
      expect(text).not.toContain('hunter2');
    });

    it('shows a draft to nobody but its author', async () => {
      await gitops
        .as(DANA)
        .put('/drafts/draft-0003', { description: 'Go API', edits: {} });
      expect((await gitops.as(PAUL).get('/drafts/draft-0003')).status).toBe(
        404,
      );
      expect((await gitops.as(PAUL).get('/drafts')).body.drafts).toEqual([]);
      await gitops.as(PAUL).delete('/drafts/draft-0003');
      expect((await gitops.as(DANA).get('/drafts')).body.drafts).toHaveLength(
        1,
      );
      expect((await gitops.as(DANA).delete('/drafts/draft-0003')).status).toBe(
        204,
      );
      expect((await gitops.as(DANA).get('/drafts')).body.drafts).toEqual([]);
    });
  });

  describe('exactly once', () => {
    beforeEach(async () => {
      gitops = await startGitOps();
    });

    const pullRequests = async () =>
      gitops.repository.forge.findPullRequests({
        head: 'slipway/payments/checkout/dev',
        base: 'main',
      });

    it('finds its own work when it is asked again', async () => {
      const { request, response } = await previewAndOpen(gitops.as(DANA));
      const again = await gitops
        .as(DANA)
        .post('/changes', { ...request, requestKey: 'request-2' });
      expect(again.status).toBe(200);
      expect(again.body.status).toBe('adopted');
      expect(again.body.change.id).toBe(response.body.change.id);
      expect(await pullRequests()).toHaveLength(1);
    });

    it.each([
      'transport.readBranch',
      'transport.commit',
      'forge.findPullRequests',
      'forge.openPullRequest',
    ] as const)('goes on after the answer of %s was lost', async name => {
      const { request } = await previewOnly();
      gitops.repository.intercept(name, {
        after: ({ input }) => {
          if (name !== 'transport.readBranch' || input[0] !== 'main') {
            throw new ServiceUnavailableError('The answer was lost');
          }
        },
      });
      expect((await gitops.as(DANA).post('/changes', request)).status).toBe(
        503,
      );
      gitops.repository.intercept(name, {});
      const retried = await gitops
        .as(DANA)
        .post('/changes', { ...request, requestKey: 'request-2' });
      expect(retried.body.change).toMatchObject({ stage: 'opened' });
      expect(await pullRequests()).toHaveLength(1);
    });

    async function previewOnly() {
      const source = { spec: checkoutSpec };
      const { body } = await gitops
        .as(DANA)
        .post('/previews', { source, environment: 'dev' });
      return {
        request: {
          source,
          environment: 'dev',
          planDigest: body.plan.digest,
          baseDigest: body.baseDigest,
          requestKey: 'request-1',
        },
      };
    }

    it('gives two clicks at once one pull request', async () => {
      const { request } = await previewOnly();
      const answers = await Promise.all(
        [1, 2, 3].map(() => gitops.as(DANA).post('/changes', request)),
      );
      expect(new Set(answers.map(({ body }) => body.change.id)).size).toBe(1);
      expect(await pullRequests()).toHaveLength(1);
    });

    it('appends to the open pull request when the spec was edited', async () => {
      await previewAndOpen(gitops.as(DANA));
      const { response } = await previewAndOpen(
        gitops.as(DANA),
        { ...checkoutSpec, scale: { min: 2 } },
        'request-2',
      );
      expect(response.body.status).toBe('appended');
      expect(await pullRequests()).toHaveLength(1);
    });

    /** What the branch has at the paths of the release. */
    const branchFiles = async () => {
      const { transport } = gitops.repository;
      const head = await transport.readBranch('slipway/payments/checkout/dev');
      const files = await transport.readFiles({
        revision: head!,
        paths: ['environments', 'workloads'],
      });
      return files.map(({ path, content }) => ({ path, content }));
    };
    const planned = (preview: Preview) =>
      preview.plan.edits.flatMap(edit =>
        'after' in edit ? [{ path: edit.path, content: edit.after }] : [],
      );

    it('leaves nothing of the first plan that the second one lacks', async () => {
      await previewAndOpen(gitops.as(DANA));
      const { response, preview } = await previewAndOpen(
        gitops.as(DANA),
        {
          ...checkoutSpec,
          dependencies: undefined,
          expose: { visibility: 'none' },
        },
        'request-2',
      );
      expect(response.body.status).toBe('appended');
      expect(await branchFiles()).toEqual(planned(preview));
    });

    it('brings nothing back of a pull request that was closed', async () => {
      await previewAndOpen(gitops.as(DANA), {
        ...checkoutSpec,
        expose: { visibility: 'public' },
      });
      await gitops.repository.people.close(1);
      const { preview } = await previewAndOpen(
        gitops.as(DANA),
        { ...checkoutSpec, expose: { visibility: 'none' } },
        'request-2',
      );
      expect(await branchFiles()).toEqual(planned(preview));
    });

    it('believes no trailer: the release is written over, anything else is refused', async () => {
      const { transport } = gitops.repository;
      const main = (await transport.readBranch('main'))!;
      const { id: repositoryId } = await gitops.repository.forge.describe();
      const { body } = await gitops.as(DANA).post('/previews', {
        source: { spec: checkoutSpec },
        environment: 'dev',
      });
      const { digest } = (body as Preview).plan;
      const forge = async (path: string) =>
        transport.commit({
          branch: 'slipway/payments/checkout/dev',
          expect:
            (await transport.readBranch('slipway/payments/checkout/dev')) ??
            'absent',
          parent:
            (await transport.readBranch('slipway/payments/checkout/dev')) ??
            main,
          edits: [{ action: 'write', path, content: 'kind: Evil\n' }],
          message: `Onboard\n\nSlipway-Change: ${repositoryId} payments/checkout/dev\nSlipway-Digest: ${digest}\n`,
          author: { name: 'Dana', email: 'dana@acme.dev' },
          when: '2026-01-01T00:00:00Z',
        });
      await forge(
        'environments/dev/workloads/payments/checkout/deployment.yaml',
      );
      const first = await previewAndOpen(gitops.as(DANA));
      expect(first.response.status).toBe(201);
      expect(await branchFiles()).toEqual(planned(first.preview));

      await forge('environments/dev/workloads/orders/evil.yaml');
      const second = await previewAndOpen(
        gitops.as(DANA),
        { ...checkoutSpec, scale: { min: 2 } },
        'request-2',
      );
      expect(second.response.status).toBe(409);
      expect(second.response.body.error.message).toContain(
        'environments/dev/workloads/orders/evil.yaml',
      );
    });

    it('keeps following an open pull request when a later opening is refused', async () => {
      const { transport } = gitops.repository;
      const { response } = await previewAndOpen(gitops.as(DANA));
      const { change } = response.body as OpenChangeAnswer;
      const head = (await transport.readBranch(change.branch))!;
      await transport.commit({
        branch: change.branch,
        expect: head,
        parent: head,
        edits: [{ action: 'write', path: 'notes.txt', content: 'mine\n' }],
        message: 'A note\n',
        author: { name: 'Paul', email: 'p@acme.dev' },
        when: '2026-01-01T00:00:00Z',
      });
      const again = await previewAndOpen(
        gitops.as(DANA),
        { ...checkoutSpec, scale: { min: 2 } },
        'request-2',
      );
      expect(again.response.status).toBe(409);
      await gitops.repository.people.merge(1);
      await gitops.publish({ kind: 'pull-request', number: 1 });
      const read = await gitops.as(DANA).get(`/changes/${change.id}`);
      expect(read.body.stage).toBe('merged');
    });

    it('opens a new pull request after a person closed the first', async () => {
      await previewAndOpen(gitops.as(DANA));
      await gitops.repository.people.close(1);
      const { response } = await previewAndOpen(
        gitops.as(DANA),
        checkoutSpec,
        'request-2',
      );
      expect(response.status).toBe(201);
      expect(response.body.change.pullRequest.number).toBe(2);
    });

    it('keeps the second of two people from the first one’s change', async () => {
      await previewAndOpen(gitops.as(DANA));
      const { response } = await previewAndOpen(
        gitops.as(PAUL),
        { ...checkoutSpec, scale: { min: 4 } },
        'request-2',
      );
      expect(response.status).toBe(409);
      expect(response.body.error.message).toContain(
        'user:default/dana has a change of payments/checkout to dev under way (pull request 1)',
      );
    });

    it('lets somebody else begin where one left before there was a pull request', async () => {
      gitops.repository.intercept('transport.commit', {
        before: () => {
          throw new ServiceUnavailableError('Down for the night');
        },
      });
      const left = await previewAndOpen(gitops.as(DANA));
      expect(left.response.status).toBe(503);
      gitops.repository.intercept('transport.commit', {});
      const other = { ...checkoutSpec, scale: { min: 4 } };
      const soon = await previewAndOpen(gitops.as(PAUL), other, 'request-2');
      expect(soon.response.status).toBe(409);

      jest
        .spyOn(Date.prototype, 'toISOString')
        .mockReturnValue(
          new Date(Date.now() + 10 * 60_000).toJSON() ?? 'never',
        );
      const later = await previewAndOpen(gitops.as(PAUL), other, 'request-3');
      jest.restoreAllMocks();
      expect(later.response.status).toBe(201);
    });

    it('never moves a branch that has somebody’s commits', async () => {
      const { transport } = gitops.repository;
      const main = await transport.readBranch('main');
      await transport.commit({
        branch: 'slipway/payments/checkout/dev',
        expect: 'absent',
        parent: main!,
        edits: [{ action: 'write', path: 'notes.txt', content: 'mine\n' }],
        message: 'A note\n',
        author: { name: 'Mallory', email: 'm@acme.dev' },
        when: '2026-01-01T00:00:00Z',
      });
      const before = await transport.readBranch(
        'slipway/payments/checkout/dev',
      );
      const { response } = await previewAndOpen(gitops.as(DANA));
      expect(response.status).toBe(409);
      expect(response.body.error.message).toContain('by Mallory');
      expect(await transport.readBranch('slipway/payments/checkout/dev')).toBe(
        before,
      );
    });

    it('tells the repository’s own words when it refuses', async () => {
      gitops.repository.transport.commit = async () => ({
        status: 'refused',
        reason: 'hook: the freeze is on',
      });
      const { response } = await previewAndOpen(gitops.as(DANA));
      expect(response.status).toBe(409);
      expect(response.body.error.message).toContain('hook: the freeze is on');
      const { body } = await gitops.as(DANA).get('/changes?mine=true');
      expect(body.changes[0]).toMatchObject({
        stage: 'failed',
        failure: expect.stringContaining('the freeze is on'),
      });
    });
  });

  describe('a preview that no longer holds', () => {
    beforeEach(async () => {
      gitops = await startGitOps();
    });

    it('is answered 409 with the new plan when the base differs', async () => {
      const dana = gitops.as(DANA);
      const source = { spec: checkoutSpec };
      const { body: seen } = await dana.post('/previews', {
        source,
        environment: 'dev',
      });
      const { transport } = gitops.repository;
      await transport.commit({
        branch: 'main',
        expect: (await transport.readBranch('main'))!,
        parent: (await transport.readBranch('main'))!,
        edits: [
          {
            action: 'write',
            path: 'environments/dev/workloads/payments/checkout/service.yaml',
            content: 'kind: Service\n',
          },
        ],
        message: 'Edit by hand\n',
        author: { name: 'Paul', email: 'p@acme.dev' },
        when: '2026-01-01T00:00:00Z',
      });
      const response = await dana.post('/changes', {
        source,
        environment: 'dev',
        planDigest: seen.plan.digest,
        baseDigest: seen.baseDigest,
        requestKey: 'request-1',
      });
      expect(response.status).toBe(409);
      expect(response.body.status).toBe('stale-preview');
      expect(response.body.preview.plan.digest).not.toBe(seen.plan.digest);
      expect(
        await transport.readBranch('slipway/payments/checkout/dev'),
      ).toBeUndefined();
    });

    it('still holds when the base branch moved elsewhere', async () => {
      const dana = gitops.as(DANA);
      const source = { spec: checkoutSpec };
      const { body: seen } = await dana.post('/previews', {
        source,
        environment: 'dev',
      });
      const { transport } = gitops.repository;
      await transport.commit({
        branch: 'main',
        expect: (await transport.readBranch('main'))!,
        parent: (await transport.readBranch('main'))!,
        edits: [{ action: 'write', path: 'README.md', content: '# Hello\n' }],
        message: 'Say hello\n',
        author: { name: 'Paul', email: 'p@acme.dev' },
        when: '2026-01-01T00:00:00Z',
      });
      const response = await dana.post('/changes', {
        source,
        environment: 'dev',
        planDigest: seen.plan.digest,
        baseDigest: seen.baseDigest,
        requestKey: 'request-1',
      });
      expect(response.status).toBe(201);
    });
  });

  describe('permissions', () => {
    const controller = createFakeController({
      instance: 'main',
      applications: [checkoutApplication('dev')],
    });

    beforeEach(async () => {
      gitops = await startGitOps({
        controllers: [controller],
        entities: [checkoutComponent()],
      });
    });

    it('are asked by every route: with everything denied, 403, and neither Git nor a controller is touched', async () => {
      await gitops.refresh('main');
      controller.calls.length = 0;
      gitops.repository.calls.length = 0;
      gitops.setPolicy(everythingDenied);
      const bodies: Record<string, unknown> = {
        judgeSummary: { digest: 'd', vote: 'up' },
        readByModel: { task: 'draft', text: 'Go API' },
        saveDraft: { description: 'Go API', edits: {} },
        readEntityStates: { entityRefs: ['component:default/checkout'] },
        previewChange: { source: { spec: checkoutSpec }, environment: 'dev' },
        openChange: {
          source: { spec: checkoutSpec },
          environment: 'dev',
          planDigest: 'sha256:0',
          baseDigest: 'sha256:0',
          requestKey: 'request-1',
        },
      };
      for (const route of routes) {
        const path = route.path
          .replace('{id}', 'some-id-1')
          .replace(/\{\w+\}/g, 'checkout');
        for (const principal of [DANA, 'plugin:search']) {
          const client = gitops.as(principal);
          const { status } = await client[route.method](path, bodies[route.id]);
          expect([route.id, principal, status]).toEqual([
            route.id,
            principal,
            403,
          ]);
        }
      }
      expect(gitops.repository.calls).toEqual([]);
      expect(controller.calls).toEqual([]);
    });

    it('leave a trace of every attempt to open', async () => {
      await previewAndOpen(gitops.as(DANA));
      await gitops.as(OMAR).post('/changes', {
        source: { spec: checkoutSpec },
        environment: 'dev',
        planDigest: 'sha256:0',
        baseDigest: 'sha256:0',
        requestKey: 'request-1',
      });
      expect(gitops.audited).toEqual([
        'change-open succeeded',
        'change-open failed',
      ]);
    });

    it('deny the takeover of somebody else’s workload', async () => {
      await previewAndOpen(gitops.as(DANA));
      await gitops.repository.people.merge(1);
      const omar = gitops.as(OMAR);
      for (const owner of ['payments', 'orders']) {
        const { status } = await omar.post('/previews', {
          source: { spec: { ...checkoutSpec, owner } },
          environment: 'dev',
        });
        expect(status).toBe(403);
      }
    });

    it('deny a new workload for a team that one is not in', async () => {
      const { status } = await gitops.as(OMAR).post('/previews', {
        source: { spec: checkoutSpec },
        environment: 'dev',
      });
      expect(status).toBe(403);
    });

    it('deny handing a workload to a team that one is not in', async () => {
      await previewAndOpen(gitops.as(DANA));
      await gitops.repository.people.merge(1);
      const { status } = await gitops.as(DANA).post('/previews', {
        source: { spec: { ...checkoutSpec, owner: 'orders' } },
        environment: 'dev',
      });
      expect(status).toBe(403);
    });
  });

  describe('bad input', () => {
    beforeEach(async () => {
      gitops = await startGitOps();
    });

    it.each([
      ['a path as a name', { name: '../../x' }],
      ['a newline in a name', { name: 'a\nb' }],
      ['YAML in a name', { name: 'a: {b: c}' }],
      ['300 characters', { name: 'a'.repeat(300) }],
      ['an emoji', { name: '🚀' }],
      ['right-to-left text', { name: 'שלום' }],
      ['an unknown field', { replcias: 3 }],
      ['no image version', { image: { repository: 'registry.acme.dev/a/b' } }],
    ])('answers 400 to %s', async (_, part) => {
      const response = await gitops.as(DANA).post('/previews', {
        source: { spec: { ...checkoutSpec, ...part } },
        environment: 'dev',
      });
      expect(response.status).toBe(400);
      expect(response.body.error.message).toMatch(/^The workload spec/);
    });

    it('answers 400 to an environment that is not there, and to one without direct entry', async () => {
      for (const environment of ['moon', 'prod']) {
        const { status, body } = await gitops.as(DANA).post('/previews', {
          source: { spec: checkoutSpec },
          environment,
        });
        expect(status).toBe(400);
        expect(body.error.message).toContain(`"${environment}"`);
      }
    });

    it('answers 400 to a description of 100 kB, and takes an empty one', async () => {
      const dana = gitops.as(DANA);
      const long = await dana.put('/drafts/draft-0004', {
        description: 'a'.repeat(100_000),
        edits: {},
      });
      expect(long.status).toBe(400);
      const empty = await dana.put('/drafts/draft-0004', {
        description: '',
        edits: {},
      });
      expect(empty.status).toBe(200);
      const preview = await dana.post('/previews', {
        source: { draftId: 'draft-0004' },
        environment: 'dev',
      });
      expect(preview.status).toBe(400);
    });

    it('refuses to open what lint has an error for', async () => {
      const { response, preview } = await previewAndOpen(gitops.as(DANA), {
        ...checkoutSpec,
        image: { repository: 'docker.io/evil/checkout', tag: '1.0.0' },
      });
      expect(preview.plan.findings).toContainEqual(
        expect.objectContaining({ rule: 'image-registry', severity: 'error' }),
      );
      expect(response.status).toBe(400);
    });
  });

  describe('the repository', () => {
    it('that cannot be read is said so, and nothing is lost', async () => {
      gitops = await startGitOps();
      gitops.repository.intercept('transport.readBranch', {
        before: () => {
          throw new ConflictError('connection reset');
        },
      });
      const response = await gitops.as(DANA).get('/standards');
      expect(response.status).toBe(503);
      expect(response.body.error.message).toMatch(
        /cannot be read\. Nothing was changed/,
      );
    });

    it('with broken standards goes on with the last good ones and names the key', async () => {
      gitops = await startGitOps();
      await gitops.as(DANA).get('/standards');
      const { transport } = gitops.repository;
      await transport.commit({
        branch: 'main',
        expect: (await transport.readBranch('main'))!,
        parent: (await transport.readBranch('main'))!,
        edits: [
          {
            action: 'write',
            path: 'platform/standards.yaml',
            content: EXAMPLE_STANDARDS.replace(
              /^environments:/m,
              'enviroments:',
            ),
          },
        ],
        message: 'Break the standards\n',
        author: { name: 'Petra', email: 'p@acme.dev' },
        when: '2026-01-01T00:00:00Z',
      });
      const { status, body } = await gitops.as(DANA).get('/standards');
      expect(status).toBe(200);
      expect(body.state).toBe('last-good');
      expect(body.problems).toContainEqual(
        expect.objectContaining({
          path: 'enviroments',
          remedy: 'Did you mean "environments"?',
        }),
      );
      const { response } = await previewAndOpen(gitops.as(DANA));
      expect(response.status).toBe(201);
    });

    it('without usable standards from the start says which key is wrong', async () => {
      gitops = await startGitOps({
        files: [
          {
            path: 'platform/standards.yaml',
            content: EXAMPLE_STANDARDS.replace(/^argocd:/m, 'argcd:'),
          },
        ],
      });
      const { status, body } = await gitops.as(DANA).get('/standards');
      expect(status).toBe(503);
      expect(body.error.message).toContain('argcd');
    });

    it('gives its entities to the catalog, and names what it passes over', async () => {
      gitops = await startGitOps({
        files: [
          { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
          {
            path: 'workloads/payments/evil/catalog-info.yaml',
            content:
              'apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata: { name: platform }\nspec: {}\n',
          },
          {
            path: 'workloads/payments/alias/catalog-info.yaml',
            content: 'a: &a 1\nb: *a\n',
          },
          {
            path: 'workloads/payments/other/catalog-info.yaml',
            content:
              'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: ledger }\nspec: {}\n',
          },
        ],
      });
      await previewAndOpen(gitops.as(DANA));
      await gitops.repository.people.merge(1);
      const { status, body } = await gitops
        .as('plugin:catalog')
        .get('/catalog-entities');
      expect(status).toBe(200);
      expect(body.entities).toHaveLength(1);
      expect(body.entities[0]).toMatchObject({
        path: 'workloads/payments/checkout/catalog-info.yaml',
        entity: { kind: 'Component', metadata: { name: 'checkout' } },
      });
      expect(body.skipped.map(({ path }: { path: string }) => path)).toEqual([
        'workloads/payments/alias/catalog-info.yaml',
        'workloads/payments/evil/catalog-info.yaml',
        'workloads/payments/other/catalog-info.yaml',
      ]);
    });

    it('gets no catalog-info.yaml for a Component that the catalog has from elsewhere', async () => {
      gitops = await startGitOps({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'checkout',
              annotations: {
                'backstage.io/managed-by-origin-location':
                  'url:https://git.acme.dev/checkout/catalog-info.yaml',
              },
            },
            spec: {
              type: 'service',
              owner: 'payments',
              lifecycle: 'production',
            },
          },
        ],
      });
      const { body } = await gitops.as(DANA).get('/workloads');
      expect(body.componentsElsewhere).toEqual(['checkout']);
      for (const min of [1, 2]) {
        const { preview } = await previewAndOpen(
          gitops.as(DANA),
          { ...checkoutSpec, scale: { min } },
          `request-${min}`,
        );
        expect(
          preview.plan.edits.filter(({ path }) => /catalog-info/.test(path)),
        ).toEqual([]);
        await gitops.repository.people.merge(min);
      }
    });
  });

  it('answers only people and the plugins it knows', async () => {
    gitops = await startGitOps();
    const { status } = await gitops
      .as('plugin:search')
      .get('/catalog-entities');
    expect(status).toBe(403);
  });
});
