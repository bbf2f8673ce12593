import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import { createOpenPullRequestAction } from './openPullRequest';
import { openPullRequestExamples } from './openPullRequest.examples';

const preview = {
  kind: 'onboard',
  plan: {
    identity: {
      repository: 'r',
      team: 'payments',
      workload: 'checkout',
      environment: 'dev',
    },
    baseRevision: 'a',
    edits: [{ action: 'create', path: 'x.yaml', after: 'a: 1\n' }],
    findings: [],
    branch: 'slipway/payments/checkout/dev',
    title: 'Onboard checkout to dev',
    body: '',
    digest: 'sha256:plan',
  },
  baseDigest: 'sha256:base',
  exists: false,
  differences: [],
  handEdits: [],
};

const opened = {
  status: 'opened',
  change: {
    id: 'change-1',
    team: 'payments',
    workload: 'checkout',
    environment: 'dev',
    kind: 'onboard',
    stage: 'opened',
    history: [{ stage: 'opened', at: '2026-01-01T00:00:00Z' }],
    askedBy: 'user:default/dana',
    branch: 'slipway/payments/checkout/dev',
    planDigest: 'sha256:plan',
    pullRequest: { number: 4, url: '/gitops-sandbox/pull-requests/4' },
  },
  warnings: [],
};

describe('gitops:open-pull-request', () => {
  let server: Server;
  let answers: Record<string, { status: number; body: unknown }>;
  let requests: {
    path: string;
    body: JsonObject;
    authorization?: string;
    forgeToken?: string;
  }[];

  beforeEach(async () => {
    answers = {
      '/previews': { status: 200, body: preview },
      '/changes': { status: 201, body: opened },
    };
    requests = [];
    server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) {
        text += chunk;
      }
      requests.push({
        path: request.url!,
        body: JSON.parse(text) as JsonObject,
        authorization: request.headers.authorization,
        forgeToken: request.headers['x-gitops-forge-token'] as
          | string
          | undefined,
      });
      const { status, body } = answers[request.url!];
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });

  afterEach(async () => {
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  async function run(
    input: JsonObject & { environment: string },
    options: { isDryRun?: boolean; requireUserToken?: boolean } = {},
  ) {
    const { port } = server.address() as AddressInfo;
    const action = createOpenPullRequestAction({
      auth: mockServices.auth(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async () => `http://127.0.0.1:${port}`,
      }),
      requireUserToken: options.requireUserToken,
    });
    const context = { ...createMockActionContext({ input }), ...options };
    await action.handler(context as never);
    return Object.fromEntries(
      (context.output as jest.Mock).mock.calls as [string, unknown][],
    );
  }

  it('opens what the person saw, as that person', async () => {
    const output = await run({
      draftId: 'draft-1',
      environment: 'dev',
      planDigest: 'sha256:seen',
      baseDigest: 'sha256:seen-base',
      requestKey: 'click-1',
    });
    expect(requests).toEqual([
      {
        path: '/changes',
        body: {
          source: { draftId: 'draft-1' },
          environment: 'dev',
          planDigest: 'sha256:seen',
          baseDigest: 'sha256:seen-base',
          requestKey: 'click-1',
        },
        authorization: expect.stringMatching(/^Bearer mock-service-token/),
      },
    ]);
    expect(output).toEqual({
      status: 'opened',
      changeId: 'change-1',
      branch: 'slipway/payments/checkout/dev',
      pullRequestNumber: 4,
      pullRequestUrl: '/gitops-sandbox/pull-requests/4',
      warnings: [],
    });
  });

  it('plans a spec first when nobody saw a plan', async () => {
    await run({ spec: { name: 'checkout' }, environment: 'dev' });
    expect(requests.map(({ path }) => path)).toEqual(['/previews', '/changes']);
    expect(requests[1].body).toMatchObject({
      source: { spec: { name: 'checkout' } },
      planDigest: 'sha256:plan',
      baseDigest: 'sha256:base',
    });
  });

  it('writes nothing in a dry run', async () => {
    const output = await run(
      { draftId: 'draft-1', environment: 'dev' },
      { isDryRun: true },
    );
    expect(requests.map(({ path }) => path)).toEqual(['/previews']);
    expect(output).toMatchObject({ status: 'planned' });
  });

  it('says that there is nothing to do', async () => {
    answers['/changes'] = { status: 200, body: { status: 'nothing-to-do' } };
    expect(await run({ draftId: 'd', environment: 'dev' })).toEqual({
      status: 'nothing-to-do',
    });
  });

  it('fails with the backend’s words when it is denied', async () => {
    answers['/previews'] = {
      status: 403,
      body: {
        error: { name: 'NotAllowedError', message: 'Not allowed: ask dana' },
        response: { statusCode: 403 },
      },
    };
    await expect(run({ draftId: 'd', environment: 'dev' })).rejects.toThrow(
      'Not allowed: ask dana',
    );
    expect(requests).toHaveLength(1);
  });

  it('fails when the preview no longer holds', async () => {
    answers['/changes'] = {
      status: 409,
      body: {
        status: 'stale-preview',
        message: 'The repository changed since the preview.',
        preview,
      },
    };
    await expect(run({ draftId: 'd', environment: 'dev' })).rejects.toThrow(
      'The repository changed since the preview.',
    );
  });

  it('wants one of draft, spec and source', async () => {
    await expect(run({ environment: 'dev' })).rejects.toThrow(/none of/);
    await expect(
      run({ environment: 'dev', draftId: 'd', spec: {} }),
    ).rejects.toThrow(/more than one of/);
    await expect(
      run({ environment: 'dev', source: { demolish: {} } }),
    ).rejects.toThrow(/the source is none that is known/);
    expect(requests).toEqual([]);
  });

  it('opens a change of a release', async () => {
    const source = {
      promote: { team: 'payments', workload: 'checkout', from: 'dev' },
    };
    await run({ environment: 'staging', source, overwriteHandEdits: true });
    expect(requests[1].body).toMatchObject({
      source,
      environment: 'staging',
      overwriteHandEdits: true,
    });
  });

  it('passes the person’s own token on as a header, and nowhere else', async () => {
    await run({ draftId: 'd', environment: 'dev', token: 'own-token' });
    expect(requests.map(({ forgeToken }) => forgeToken)).toEqual([
      'own-token',
      'own-token',
    ]);
    expect(JSON.stringify(requests.map(({ body }) => body))).not.toContain(
      'own-token',
    );
  });

  it('wants the person’s token where the portal is set to', async () => {
    await expect(
      run({ draftId: 'd', environment: 'dev' }, { requireUserToken: true }),
    ).rejects.toThrow(/requireScmUserCredentials/);
    expect(requests).toEqual([]);
  });

  it('has examples that name the action', () => {
    expect(openPullRequestExamples.length).toBeGreaterThan(0);
    for (const { example } of openPullRequestExamples) {
      expect(example).toContain('action: gitops:open-pull-request');
    }
  });
});
