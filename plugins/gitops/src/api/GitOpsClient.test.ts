import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { GitOpsClient } from './GitOpsClient';

function createClient(answer: { status: number; body?: unknown }) {
  const requests: { url: string; init?: RequestInit }[] = [];
  const asked: unknown[] = [];
  const client = new GitOpsClient({
    fetchApi: {
      async fetch(url, init) {
        requests.push({ url: String(url), init });
        return {
          ok: answer.status < 400,
          status: answer.status,
          statusText: '',
          headers: new Map([['content-type', 'application/json']]),
          text: async () => JSON.stringify(answer.body),
          json: async () => answer.body,
        } as unknown as Response;
      },
    },
    identityApi: { getCredentials: async () => ({ token: 'secret-token' }) },
    permissions: {
      async authorize(queries, options) {
        asked.push({ queries, options });
        return queries.map((_, index) => ({
          result: index === 0 ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
        }));
      },
    },
  });
  return { client, requests, asked };
}

describe('GitOpsClient', () => {
  it('spells names into the path so that they cannot leave it', async () => {
    const { client, requests } = createClient({ status: 200, body: {} });
    await client.readWorkloadBase({
      team: '../x',
      workload: 'a/b',
      environment: 'dev?',
    });
    expect(requests[0].url).toBe(
      'plugin://gitops/workloads/..%2Fx/a%2Fb/dev%3F/base',
    );
  });

  it('sends a draft as JSON and hands back what was stored', async () => {
    const stored = { id: 'one', description: 'x', edits: {} };
    const { client, requests } = createClient({
      status: 200,
      body: { stored },
    });
    expect(
      await client.saveDraft('one', { description: 'x', edits: {} }),
    ).toEqual(stored);
    expect(requests[0].init).toMatchObject({
      method: 'PUT',
      body: '{"description":"x","edits":{}}',
    });
  });

  it('asks for an entity by its reference, and for no other path', async () => {
    const { client, requests } = createClient({ status: 200, body: {} });
    await client.readEntityStatus('component:default/a..%2f');
    await client.refreshEntity('component:default/checkout');
    await client.readApplicationDetail('component:default/checkout', '../x');
    await client.listEntityStates();
    await client.readEntityStates(['component:default/checkout']);
    expect(requests.map(({ url, init }) => `${init?.method} ${url}`)).toEqual([
      'GET plugin://gitops/entities/component/default/a..%252f/status',
      'POST plugin://gitops/entities/component/default/checkout/refresh',
      'GET plugin://gitops/entities/component/default/checkout/applications/..%2Fx',
      'GET plugin://gitops/entity-states',
      'POST plugin://gitops/entity-states',
    ]);
    expect(requests[4].init?.body).toBe(
      '{"entityRefs":["component:default/checkout"]}',
    );
  });

  it('throws the error of the backend by its name', async () => {
    const { client } = createClient({
      status: 403,
      body: {
        error: { name: 'NotAllowedError', message: 'Ask the platform team.' },
        response: { statusCode: 403 },
      },
    });
    await expect(client.listDrafts()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: 'Ask the platform team.',
    });
  });

  it('asks for all permissions at once, in order, and nothing for nothing', async () => {
    const { client, asked } = createClient({ status: 200 });
    expect(await client.mayOpen([])).toEqual([]);
    expect(asked).toHaveLength(0);
    expect(
      await client.mayOpen([
        { team: 'payments', workload: '*', environment: 'dev' },
        { team: 'orders', workload: 'orders-api', environment: 'dev' },
      ]),
    ).toEqual([true, false]);
    expect(asked).toEqual([
      {
        queries: [
          expect.objectContaining({ resourceRef: 'payments/*/dev' }),
          expect.objectContaining({ resourceRef: 'orders/orders-api/dev' }),
        ],
        options: { token: 'secret-token' },
      },
    ]);
  });
});
