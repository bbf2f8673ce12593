import type { JsonObject } from '@backstage/types';
import type { OpenChangeAnswer } from '@slipway/plugin-gitops-common/api';
import { HostedGitHub } from './__testUtils__/HostedGitHub';
import { openSource, checkoutSpec } from './__testUtils__/checkoutSpec';
import {
  EXAMPLE_STANDARDS,
  startGitOps,
  type StartedGitOps,
} from './__testUtils__/startGitOps';

const DANA = 'user:default/dana';
const TOKEN = 't0ken-of-the-platform';
const CHECKOUT = { team: 'payments', workload: 'checkout' };
const BRANCH = 'slipway/payments/checkout/dev';

jest.setTimeout(60_000);

describe('a portal whose GitOps repository is at GitHub', () => {
  let github: HostedGitHub;
  let gitops: StartedGitOps;

  const start = (scaffolder: JsonObject = {}) =>
    startGitOps({
      configured: true,
      config: {
        integrations: {
          github: [
            {
              host: new URL(github.origin).host,
              apiBaseUrl: github.origin,
              token: TOKEN,
            },
          ],
        },
        scaffolder,
        gitops: {
          repository: {
            url: `${github.origin}/acme/gitops`,
            commits: { committer: { name: 'Bot', email: 'bot@acme.dev' } },
          },
          pullRequests: { labels: ['slipway'] },
        },
      },
    });

  beforeEach(async () => {
    github = new HostedGitHub();
    await github.listen();
    await github.seed([
      { path: 'platform/standards.yaml', content: EXAMPLE_STANDARDS },
    ]);
    gitops = await start();
  });

  afterEach(async () => {
    await gitops.stop();
    await github.close();
  });

  const open = (
    source: object,
    options: Parameters<typeof openSource>[2] = {},
  ) => openSource(gitops.as(DANA), source, options);

  it('opens a change: one commit of the person, one pull request with label and status', async () => {
    const { response } = await open({ spec: checkoutSpec });
    expect(response.status).toBe(201);
    const { change, warnings } = response.body as OpenChangeAnswer;
    expect(warnings).toEqual([]);
    expect(change.pullRequest?.url).toContain(`${github.origin}/acme/gitops`);
    expect(
      github.run('log', '--format=%an <%ae> by %cn', `main..${BRANCH}`),
    ).toBe('dana <dana@users.invalid> by Bot');
    expect(() => github.run('fsck', '--strict')).not.toThrow();
    await expect(github.shown(1)).resolves.toMatchObject({
      labels: ['slipway'],
    });
    expect(
      github.requests.filter(
        ({ method, url }) =>
          method === 'POST' && url.endsWith(`/statuses/${change.revision}`),
      ),
    ).toHaveLength(1);
  });

  it('finds its own work again, and appends an edit to the open pull request', async () => {
    await open({ spec: checkoutSpec });
    const again = await open(
      { spec: checkoutSpec },
      { requestKey: 'again-01' },
    );
    expect(again.response.body.status).toBe('adopted');
    const edited = await open(
      { spec: { ...checkoutSpec, scale: { min: 2 } } },
      { requestKey: 'again-02' },
    );
    expect(edited.response.body.status).toBe('appended');
    expect(github.run('rev-list', '--count', `main..${BRANCH}`)).toBe('2');
    await expect(
      github.repository.forge.findPullRequests({ head: BRANCH, base: 'main' }),
    ).resolves.toHaveLength(1);
  });

  it('hears of a merge by a webhook, and goes on from what is released', async () => {
    const { response } = await open({ spec: checkoutSpec });
    const { change } = response.body as OpenChangeAnswer;
    await github.merge(1);
    await gitops.publish(
      {
        action: 'closed',
        repository: { html_url: `${github.origin}/acme/gitops` },
        pull_request: { number: 1 },
      },
      'github',
    );
    const read = await gitops.as(DANA).get(`/changes/${change.id}`);
    expect(read.body.stage).toBe('merged');
    const next = await open(
      { edit: { ...CHECKOUT, edits: { 'image.tag': '1.9.0' } } },
      { requestKey: 'next-one-1' },
    );
    expect(next.response.body).toMatchObject({
      status: 'opened',
      change: { kind: 'image', pullRequest: { number: 2 } },
    });
    const { body } = await gitops
      .as(DANA)
      .get('/workloads/payments/checkout/dev/versions');
    expect(body.versions).toMatchObject([{ current: true, image: '1.8.0' }]);
  });

  it('ignores webhooks of other repositories', async () => {
    await open({ spec: checkoutSpec });
    github.requests.length = 0;
    await gitops.publish(
      {
        action: 'closed',
        repository: { html_url: `${github.origin}/acme/other` },
        pull_request: { number: 1 },
      },
      'github',
    );
    expect(github.requests).toEqual([]);
  });

  it('opens as the person who brought a token, and keeps the token nowhere', async () => {
    const { body } = await gitops.as(DANA).post('/previews', {
      source: { spec: checkoutSpec },
      environment: 'dev',
    });
    github.requests.length = 0;
    const response = await gitops.as(DANA).post(
      '/changes',
      {
        source: { spec: checkoutSpec },
        environment: 'dev',
        planDigest: body.plan.digest,
        baseDigest: body.baseDigest,
        requestKey: 'as-the-person',
      },
      { 'x-gitops-forge-token': 't0ken-of-dana' },
    );
    expect(response.status).toBe(201);
    const opened = github.requests.find(
      ({ method, url }) => method === 'POST' && url.endsWith('/pulls'),
    );
    expect(opened?.authorization).toContain('t0ken-of-dana');
    expect(JSON.stringify(response.body)).not.toContain('t0ken');
  });

  it('opens nothing without a person’s token where one is wanted, and tells pages so', async () => {
    await gitops.stop();
    gitops = await start({ requireScmUserCredentials: true });
    const { body } = await gitops.as(DANA).get('/standards');
    expect(body.personTokensFor).toBe(`${github.origin}/acme/gitops`);
    const { response } = await open({ spec: checkoutSpec });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('requireScmUserCredentials');
  });

  it('says in words that its token is not accepted any more, without the token', async () => {
    const { body } = await gitops.as(DANA).post('/previews', {
      source: { spec: checkoutSpec },
      environment: 'dev',
    });
    github.tokens.clear();
    const response = await gitops.as(DANA).post('/changes', {
      source: { spec: checkoutSpec },
      environment: 'dev',
      planDigest: body.plan.digest,
      baseDigest: body.baseDigest,
      requestKey: 'expired-token',
    });
    expect(response.status).toBe(503);
    expect(response.text).not.toContain(TOKEN);
  });
});
