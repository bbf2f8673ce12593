import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { OpenChangeAnswer } from '@slipway/plugin-gitops-common/api';
import {
  createReleaseConditionalDecision,
  releaseConditions,
} from '@slipway/plugin-gitops-node';
import { createFakeRepository } from '@slipway/plugin-gitops-node/testing';
import { parseSpecText } from '@slipway/plugin-gitops-common/spec';
import { checkoutSpec, openSource } from './__testUtils__/checkoutSpec';
import {
  EXAMPLE_STANDARDS,
  startGitOps,
  type StartedGitOps,
} from './__testUtils__/startGitOps';

const DANA = 'user:default/dana';
const OMAR = 'user:default/omar';
const CHECKOUT = { team: 'payments', workload: 'checkout' };
const DEPLOYMENT =
  'environments/dev/workloads/payments/checkout/deployment.yaml';

jest.setTimeout(60_000);

describe('changes after onboarding', () => {
  let gitops: StartedGitOps;
  let requests = 0;

  beforeEach(async () => {
    gitops = await startGitOps({
      repository: createFakeRepository({
        files: [
          { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
        ],
        now: () => new Date().toISOString(),
      }),
    });
    await release({ spec: checkoutSpec }, 'dev');
  });

  afterEach(async () => {
    await gitops?.stop();
  });

  const open = (
    source: object,
    environment = 'dev',
    options: { overwriteHandEdits?: boolean } = {},
  ) =>
    openSource(gitops.as(DANA), source, {
      environment,
      requestKey: `request-of-day-two-${(requests += 1)}`,
      ...options,
    });

  /** Opens a change and merges it. */
  async function release(source: object, environment = 'dev') {
    const opened = await open(source, environment);
    expect([environment, opened.response.body]).toEqual([
      environment,
      expect.objectContaining({ status: 'opened' }),
    ]);
    const { change } = opened.response.body as OpenChangeAnswer;
    await gitops.repository.people.merge(change.pullRequest!.number);
    await gitops.publish({
      kind: 'pull-request',
      number: change.pullRequest!.number,
    });
    return { ...opened, change };
  }

  async function read(path: string) {
    const { transport } = gitops.repository;
    const [file] = await transport.readFiles({
      revision: (await transport.readBranch('main'))!,
      paths: [path],
    });
    return file?.content;
  }

  async function specIn(environment: string) {
    const parsed = parseSpecText(
      (await read(`workloads/payments/checkout/${environment}.yaml`))!,
    );
    if (!parsed.ok) {
      throw new Error(parsed.problems[0].message);
    }
    return parsed.value;
  }

  /** A commit to the base branch that is not ours. */
  async function commitByHand(path: string, content: string) {
    const { transport } = gitops.repository;
    const tip = (await transport.readBranch('main'))!;
    await transport.commit({
      branch: 'main',
      expect: tip,
      parent: tip,
      edits: [{ action: 'write', path, content }],
      message: 'By hand\n',
      author: { name: 'CI', email: 'ci@acme.dev' },
      when: '2026-01-01T00:00:00Z',
    });
  }

  it('scale: the released spec with another number of replicas', async () => {
    const { preview, change } = await release({
      edit: { ...CHECKOUT, edits: { 'scale.min': 3 } },
    });
    expect(change.kind).toBe('scale');
    expect(preview.differences).toMatchObject([{ after: { min: 3 } }]);
    expect(await read(DEPLOYMENT)).toContain('replicas: 3');
  });

  it('image: a new tag in the files that are there', async () => {
    const { preview, change } = await release({
      edit: { ...CHECKOUT, edits: { 'image.tag': '1.9.0' } },
    });
    expect(change.kind).toBe('image');
    expect(
      preview.plan.edits
        .filter(({ action }) => action !== 'unchanged')
        .every(({ action }) => action === 'update'),
    ).toBe(true);
    expect(await read(DEPLOYMENT)).toContain('checkout:1.9.0');
  });

  it('edit: answers every problem of an edit that gives no spec', async () => {
    const { body, status } = await gitops.as(DANA).post('/previews', {
      source: { edit: { ...CHECKOUT, edits: { 'scale.min': 'many' } } },
      environment: 'dev',
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('scale');
  });

  it('promote: the spec goes on, environment by environment', async () => {
    await release({ edit: { ...CHECKOUT, edits: { 'image.tag': '1.9.0' } } });
    const { change } = await release(
      { promote: { ...CHECKOUT, from: 'dev' } },
      'staging',
    );
    expect(change).toMatchObject({ kind: 'promote', environment: 'staging' });
    expect((await specIn('staging')).image.tag).toBe('1.9.0');
  });

  it('promote: leaves no environment out', async () => {
    await release({ promote: { ...CHECKOUT, from: 'dev' } }, 'staging');
    const { status, body } = await gitops.as(DANA).post('/previews', {
      source: { promote: { ...CHECKOUT, from: 'dev' } },
      environment: 'prod',
    });
    expect(status).toBe(400);
    expect(body.error.message).toContain('Promote it from staging');
  });

  it('promote: by who may read where it comes from, and change where it goes', async () => {
    const mayChange = (environment: string) => {
      gitops.setPolicy((_, permission) =>
        permission.attributes.action === 'read'
          ? { result: AuthorizeResult.ALLOW }
          : createReleaseConditionalDecision(
              permission,
              releaseConditions.inEnvironment({ environments: [environment] }),
            ),
      );
    };
    const promotion = () =>
      gitops.as(DANA).post('/previews', {
        source: { promote: { ...CHECKOUT, from: 'dev' } },
        environment: 'staging',
      });
    mayChange('staging');
    expect((await promotion()).status).toBe(200);
    mayChange('dev');
    expect((await promotion()).status).toBe(403);
  });

  it('promote: only the chosen fields', async () => {
    await release({ promote: { ...CHECKOUT, from: 'dev' } }, 'staging');
    await release({
      edit: {
        ...CHECKOUT,
        edits: { 'image.tag': '1.9.0', 'health.liveness.http': '/alive' },
      },
    });
    const whole = await gitops.as(DANA).post('/previews', {
      source: { promote: { ...CHECKOUT, from: 'dev' } },
      environment: 'staging',
    });
    const paths = whole.body.differences.map(
      ({ path }: { path: string }) => path,
    );
    const image = paths.find((path: string) => path.includes('image'));
    expect(paths).toHaveLength(2);
    await release(
      { promote: { ...CHECKOUT, from: 'dev', fields: [image] } },
      'staging',
    );
    const staging = await specIn('staging');
    expect(staging.image.tag).toBe('1.9.0');
    expect(JSON.stringify(staging.health)).toContain('/livez');
  });

  it('roll back: to a spec that was merged, and to no other', async () => {
    await release({ edit: { ...CHECKOUT, edits: { 'image.tag': '1.9.0' } } });
    const { body } = await gitops
      .as(DANA)
      .get('/workloads/payments/checkout/dev/versions');
    expect(body.versions).toMatchObject([
      { current: true, image: '1.9.0', differences: [] },
      { current: false, image: '1.8.0', pullRequest: { number: 1 } },
    ]);
    const [, earlier] = body.versions;
    const { change } = await release({
      rollBack: { ...CHECKOUT, revision: earlier.revision },
    });
    expect(change.kind).toBe('roll-back');
    expect((await specIn('dev')).image.tag).toBe('1.8.0');

    const proposed = await open({
      edit: { ...CHECKOUT, edits: { 'image.tag': '6.6.6' } },
    });
    const refused = await gitops.as(DANA).post('/previews', {
      source: {
        rollBack: {
          ...CHECKOUT,
          revision: proposed.response.body.change.revision,
        },
      },
      environment: 'dev',
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('never merged');
  });

  it('roll back: also from a spec that somebody broke', async () => {
    const spec = 'workloads/payments/checkout/dev.yaml';
    await commitByHand(spec, 'name: [');
    const { body } = await gitops
      .as(DANA)
      .get('/workloads/payments/checkout/dev/versions');
    expect(body.versions).toMatchObject([
      { current: true, problem: expect.any(String) },
      { current: false, image: '1.8.0' },
    ]);
    const { response } = await open(
      { rollBack: { ...CHECKOUT, revision: body.versions[1].revision } },
      'dev',
      { overwriteHandEdits: true },
    );
    expect(response.status).toBe(201);
  });

  it('makes no release of another workload when somebody renames it in Git', async () => {
    const path = 'workloads/payments/checkout/dev.yaml';
    const spec = (await read(path))!;
    await commitByHand(path, spec.replace('name: checkout', 'name: other'));
    for (const source of [
      { edit: { ...CHECKOUT, edits: { 'scale.min': 2 } } },
      { rerender: CHECKOUT },
    ]) {
      const { status, body } = await gitops
        .as(DANA)
        .post('/previews', { source, environment: 'dev' });
      expect(status).toBe(400);
      expect(body.error.message).toContain('has the name "other"');
    }
  });

  it('adopts an image that CI bumped in the manifest', async () => {
    const deployment = (await read(DEPLOYMENT))!;
    await commitByHand(
      DEPLOYMENT,
      deployment.replace('checkout:1.8.0', 'checkout:1.8.7'),
    );
    const { preview } = await release({
      edit: { ...CHECKOUT, edits: { 'scale.min': 2 } },
    });
    expect(preview.handEdits).toEqual([
      { path: DEPLOYMENT, kind: 'edited', fate: 'adopted' },
    ]);
    expect((await specIn('dev')).image.tag).toBe('1.8.7');
    expect(await read(DEPLOYMENT)).toContain('checkout:1.8.7');
  });

  it('shows hand edits before they would be lost, and loses them only when told to', async () => {
    const deployment = (await read(DEPLOYMENT))!;
    await commitByHand(
      DEPLOYMENT,
      deployment.replace('spec:', 'spec:\n  minReadySeconds: 7'),
    );
    const source = { edit: { ...CHECKOUT, edits: { 'scale.min': 2 } } };
    const { preview, response } = await open(source);
    expect(preview.handEdits).toEqual([
      { path: DEPLOYMENT, kind: 'edited', fate: 'lost' },
    ]);
    expect(response.status).toBe(409);
    expect(response.body).toMatchObject({
      status: 'hand-edits',
      message: expect.stringContaining(DEPLOYMENT),
    });
    const told = await open(source, 'dev', { overwriteHandEdits: true });
    expect(told.response.status).toBe(201);
  });

  it('leaves a file alone that the plan does not speak of', async () => {
    const path =
      'environments/dev/workloads/payments/checkout/extra/config.json';
    await commitByHand(path, '{}\n');
    const { preview } = await release({
      edit: { ...CHECKOUT, edits: { 'scale.min': 2 } },
    });
    expect(preview.plan.edits.map(edit => edit.path)).not.toContain(path);
    expect(await read(path)).toBe('{}\n');
  });

  it('honors waivers of the base branch, until their last day', async () => {
    const foreign = {
      ...checkoutSpec,
      image: { repository: 'docker.io/library/checkout', tag: '1.8.0' },
    };
    const findings = async () => {
      const { body } = await gitops
        .as(DANA)
        .post('/previews', { source: { spec: foreign }, environment: 'dev' });
      return body.plan.findings.filter(
        ({ rule }: { rule: string }) => rule === 'image-registry',
      );
    };
    const waive = (expires: string) =>
      commitByHand(
        'waivers/payments/checkout.yaml',
        `apiVersion: slipway.dev/v1alpha1
kind: Waivers
waivers:
  - rule: image-registry
    reason: Until the mirror of the registry is there.
    owner: group:default/platform
    expires: ${expires}
`,
      );
    expect(await findings()).toMatchObject([{ severity: 'error' }]);
    await waive('2999-12-31');
    expect(await findings()).toMatchObject([
      { severity: 'info', waiver: { owner: 'group:default/platform' } },
    ]);
    await waive('2020-01-01');
    expect(await findings()).toMatchObject([
      { severity: 'error', waiver: { expired: true } },
    ]);
  });

  it('re-render: nothing to do while renderer and standards are the same', async () => {
    const { response } = await open({ rerender: CHECKOUT });
    expect(response.body).toEqual({ status: 'nothing-to-do' });
    const { body } = await gitops.as(DANA).get('/stale-releases');
    expect(body.environments[0]).toEqual({
      name: 'dev',
      total: 1,
      releases: [],
    });
  });

  it('re-render: finds and renews what other standards would change', async () => {
    const standards = (await read('platform/standards.yaml'))!;
    await commitByHand(
      'platform/standards.yaml',
      standards.replace(/(health:\n\s+period: )10/, '$130'),
    );
    const { body } = await gitops.as(DANA).get('/stale-releases');
    expect(body.environments[0].releases).toMatchObject([
      {
        ...CHECKOUT,
        environment: 'dev',
        status: 'stale',
        because: ['standards'],
        files: [{ path: DEPLOYMENT, change: 'updated' }],
      },
    ]);
    const { change } = await release({ rerender: CHECKOUT });
    expect(change.kind).toBe('re-render');
    expect(await read(DEPLOYMENT)).toContain('periodSeconds: 30');
    const after = await gitops.as(DANA).get('/stale-releases');
    expect(after.body.environments[0].releases).toEqual([]);
  });

  it('decommission: says what goes, and takes it out', async () => {
    const client = gitops.as(DANA);
    const first = await client.post('/previews', {
      source: { decommission: CHECKOUT },
      environment: 'dev',
    });
    expect(first.body.decommission.deletes).not.toEqual([]);
    for (let step = 0; step < first.body.decommission.steps; step++) {
      await release({ decommission: CHECKOUT });
    }
    expect(await read(DEPLOYMENT)).toBeUndefined();
    expect(await read('workloads/payments/checkout/dev.yaml')).toBeUndefined();
    const again = await client.post('/previews', {
      source: { decommission: CHECKOUT },
      environment: 'dev',
    });
    expect(again.status).toBe(404);
  });

  it.each([
    ['edit', { edit: { ...CHECKOUT, edits: { 'scale.min': 9 } } }],
    ['promote', { promote: { ...CHECKOUT, from: 'staging' } }],
    ['roll back', { rollBack: { ...CHECKOUT, revision: 'a'.repeat(40) } }],
    ['decommission', { decommission: CHECKOUT }],
    ['re-render', { rerender: CHECKOUT }],
  ])(
    'are the owner’s alone: %s by another team is denied before anything is read',
    async (_, source) => {
      await gitops.as(DANA).get('/workloads');
      gitops.repository.calls.length = 0;
      const { status } = await gitops
        .as(OMAR)
        .post('/previews', { source, environment: 'dev' });
      expect(status).toBe(403);
      expect(
        gitops.repository.calls.filter(
          ({ name }) => name === 'transport.readFiles',
        ),
      ).toEqual([]);
    },
  );

  it('tells the person who asked what became of it, once', async () => {
    await gitops.follow();
    await gitops.follow();
    expect(gitops.notified).toEqual([
      { to: DANA, title: 'Onboard checkout to dev: merged' },
    ]);
  });

  it('are listed and shown without asking the forge, which may be down', async () => {
    const down = () => {
      throw new Error('The forge is down');
    };
    gitops.repository.intercept('forge.describe', { before: down });
    gitops.repository.intercept('transport.readBranch', { before: down });
    const { body } = await gitops.as(DANA).get('/changes?mine=true');
    expect(body.changes).toHaveLength(1);
    const { status } = await gitops
      .as(DANA)
      .get(`/changes/${body.changes[0].id}`);
    expect(status).toBe(200);
  });

  it('shows the result of lint at the commit', async () => {
    const { people, transport } = gitops.repository;
    await open({ edit: { ...CHECKOUT, edits: { 'scale.min': 2 } } });
    const head = await transport.readBranch('slipway/payments/checkout/dev');
    expect(people.statusesOf(head!)).toMatchObject([
      { context: 'slipway/lint', state: 'success' },
    ]);
  });

  it('opens nothing again that a person closed, when the same request is repeated', async () => {
    const { request, response } = await open({
      edit: { ...CHECKOUT, edits: { 'scale.min': 2 } },
    });
    const { number } = response.body.change.pullRequest;
    await gitops.repository.people.close(number);
    const again = await gitops.as(DANA).post('/changes', request);
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('closed by a person');
  });

  describe('when somebody merges the base into the branch', () => {
    const BRANCH = 'slipway/payments/checkout/dev';

    /** As a forge's "Update branch" does, with what the branch has of the release. */
    async function updateBranch(patch: Record<string, string> = {}) {
      const { transport } = gitops.repository;
      const head = (await transport.readBranch(BRANCH))!;
      const own = await transport.readFiles({
        revision: head,
        paths: ['environments', 'workloads'],
      });
      await commitByHand('notes.md', 'Elsewhere\n');
      const outcome = await transport.commit({
        branch: BRANCH,
        expect: head,
        parent: head,
        merge: (await transport.readBranch('main'))!,
        edits: own.map(({ path, content }) => ({
          action: 'write',
          path,
          content: patch[path] ?? content,
        })),
        message: `Merge branch 'main' into ${BRANCH}\n`,
        author: { name: 'Paul', email: 'p@acme.dev' },
        when: '2026-01-01T00:00:00Z',
      });
      expect(outcome.status).toBe('written');
    }

    const scaleTo = (min: number) => ({
      edit: { ...CHECKOUT, edits: { 'scale.min': min } },
    });

    it('goes on from there', async () => {
      await open(scaleTo(2));
      await updateBranch();
      const { response } = await open(scaleTo(3));
      expect(response.body).toMatchObject({ status: 'appended' });
    });

    it('does not write over what the merge has of its own', async () => {
      await open(scaleTo(2));
      await updateBranch({ [DEPLOYMENT]: 'kind: Mine\n' });
      const { response } = await open(scaleTo(3));
      expect(response.status).toBe(409);
      expect(response.body.error.message).toContain('by Paul');
    });
  });

  it('brings its branch up to the base when the release changed there meanwhile', async () => {
    const source = { edit: { ...CHECKOUT, edits: { 'scale.min': 2 } } };
    await open(source);
    const deployment = (await read(DEPLOYMENT))!;
    await commitByHand(
      DEPLOYMENT,
      deployment.replace('checkout:1.8.0', 'checkout:1.8.7'),
    );
    const { response } = await open(source);
    expect(response.body).toMatchObject({ status: 'appended' });
    const { transport } = gitops.repository;
    const head = (await transport.readBranch('slipway/payments/checkout/dev'))!;
    const [file] = await transport.readFiles({
      revision: head,
      paths: [DEPLOYMENT],
    });
    expect(file.content).toContain('checkout:1.8.7');
    const commits = await transport.listCommits({
      base: (await transport.readBranch('main'))!,
      head,
    });
    expect(commits[0].parents).toHaveLength(2);
  });
});
