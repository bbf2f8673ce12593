import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPortal, type StartedPortal } from './__testUtils__/startPortal';

jest.setTimeout(240_000);

const TOOLS = [
  'change',
  'draft',
  'explain',
  'lint',
  'open-change',
  'preview',
  'status',
];

describe('an agent with a stock MCP client', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slipway-agents-'));
  let portal: StartedPortal;
  let dana: Client;

  beforeAll(async () => {
    portal = await startPortal({ dataDirectory: folder });
    dana = await connect('dana');
  });

  afterAll(async () => {
    await dana?.close();
    await portal.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function connect(user: string): Promise<Client> {
    const client = new Client({ name: 'stock-client', version: '1.0.0' });
    await client.connect(
      new StreamableHTTPClientTransport(
        new URL(`${portal.url}/api/mcp-actions/v1`),
        {
          requestInit: {
            headers: { Authorization: `Bearer ${await portal.tokenOf(user)}` },
          },
        },
      ),
    );
    return client;
  }

  async function call<T>(
    name: string,
    input: Record<string, unknown>,
    client = dana,
  ): Promise<T> {
    const result = await client.callTool({
      name: `gitops.${name}`,
      arguments: input,
    });
    if (result.isError) {
      throw new Error(JSON.stringify(result.content));
    }
    expect(
      Buffer.byteLength(JSON.stringify(result.structuredContent)),
    ).toBeLessThanOrEqual(2_100);
    return result.structuredContent as T;
  }

  it('finds every action, and what it may do to the world', async () => {
    const { tools } = await dana.listTools();
    const ours = tools.filter(({ name }) => name.startsWith('gitops.'));
    expect(ours.map(({ name }) => name).sort()).toEqual(
      TOOLS.map(name => `gitops.${name}`),
    );
    for (const { name, annotations, inputSchema } of ours) {
      expect([name, annotations?.destructiveHint]).toEqual([name, false]);
      expect([name, annotations?.readOnlyHint]).toEqual([
        name,
        !['gitops.draft', 'gitops.open-change'].includes(name),
      ]);
      expect(inputSchema.type).toBe('object');
    }
  });

  it('goes from a sentence to a pull request, follows it, and explains what runs', async () => {
    const first = await call<{
      draftId: string;
      complete: boolean;
      questions: { path: string }[];
    }>('draft', {
      description:
        'Node.js API called quotes of team payments with a Redis cache and internal ingress',
    });
    expect(first.complete).toBe(false);
    expect(first.questions.map(question => question.path)).toEqual(['image']);

    const { draftId, complete } = await call<typeof first>('draft', {
      draftId: first.draftId,
      description:
        'Node.js API called quotes of team payments with a Redis cache and internal ingress',
      answers: [
        {
          path: 'image',
          value: {
            repository: 'registry.acme.dev/payments/quotes',
            tag: '1.0.0',
          },
        },
      ],
    });
    expect(complete).toBe(true);

    const preview = await call<{ digest: string; files: unknown[] }>(
      'preview',
      { draftId, environment: 'dev' },
    );
    expect(preview.files.length).toBeGreaterThan(5);
    const { errors } = await call<{ errors: number }>('lint', {
      draftId,
      environment: 'dev',
    });
    expect(errors).toBe(0);

    const opened = await call<{
      status: string;
      changeId: string;
      pullRequest: { number: number };
    }>('open-change', { draftId, environment: 'dev', digest: preview.digest });
    expect(opened.status).toBe('opened');
    expect(await call('change', { changeId: opened.changeId })).toMatchObject({
      release: 'payments/quotes/dev',
      stage: 'opened',
    });

    const sandbox = await portal.request(
      'dana',
      `/api/gitops-sandbox/pull-requests/${opened.pullRequest.number}`,
    );
    expect(await sandbox.json()).toMatchObject({ state: 'open' });
  });

  it('learns what runs of an entity and why', async () => {
    const entityRef = 'component:default/ledger';
    const status = await until(() =>
      call<{ applications: { id: string; environment?: string }[] }>('status', {
        entityRef,
      }).then(
        answer => (answer.applications.length > 0 ? answer : undefined),
        () => undefined,
      ),
    );
    const [application] = status.applications;
    expect(
      await call('explain', { entityRef, application: application.id }),
    ).toMatchObject({ id: application.id, writtenBy: 'rules' });
  });

  it('may do what its person may do, and nothing else', async () => {
    const omar = await connect('omar');
    const result = await omar.callTool({
      name: 'gitops.preview',
      arguments: { draftId: 'somebody-elses', environment: 'dev' },
    });
    expect(result.isError).toBe(true);
    await omar.close();
  });

  async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
    for (let attempt = 0; attempt < 120; attempt++) {
      const value = await read();
      if (value !== undefined) {
        return value;
      }
      await new Promise(resolve => setTimeout(resolve, 500));
    }
    throw new Error('It did not come about within a minute');
  }
});
