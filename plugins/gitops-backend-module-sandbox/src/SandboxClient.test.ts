import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod';
import { SandboxClient } from './SandboxClient';

describe('SandboxClient', () => {
  const servers: { close(): void }[] = [];

  afterEach(() => {
    servers.splice(0).forEach(server => server.close());
  });

  async function clientOf(listener: RequestListener) {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return new SandboxClient(
      mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      }),
      mockServices.auth(),
    );
  }

  const ask = (client: SandboxClient) =>
    client.send({
      method: 'GET',
      path: '/pull-requests',
      query: { head: 'a&b' },
      answer: z.object({ number: z.number().optional() }),
    });

  it('asks the sandbox in the name of its own plugin', async () => {
    const seen: (string | undefined)[] = [];
    const client = await clientOf((request, response) => {
      seen.push(request.url, request.headers.authorization);
      response.end('{}');
    });
    await expect(ask(client)).resolves.toEqual({});
    expect(seen[0]).toBe(
      '/api/gitops-sandbox/service/pull-requests?head=a%26b',
    );
    expect(seen[1]).toContain('"target":"gitops-sandbox"');
  });

  it.each([
    [400, 'InputError'],
    [401, 'AuthenticationError'],
    [403, 'NotAllowedError'],
    [404, 'NotFoundError'],
    [409, 'ConflictError'],
    [500, 'ServiceUnavailableError'],
  ])('turns %i into %s and keeps its text', async (status, name) => {
    const client = await clientOf((_, response) => {
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(
        JSON.stringify({
          error: { name: 'X', message: 'Why.' },
          response: { statusCode: status },
        }),
      );
    });
    await expect(ask(client)).rejects.toMatchObject({
      name,
      message: `GET /pull-requests of the GitOps sandbox failed with ${status}; caused by X: Why.`,
    });
  });

  it('says when the answer is in an unknown form', async () => {
    const client = await clientOf((_, response) => {
      response.end('{"number": "7"}');
    });
    await expect(ask(client)).rejects.toThrow('same version of both plugins');
  });

  it('says when there is no answer', async () => {
    const client = await clientOf(request => {
      request.socket.destroy();
    });
    await expect(ask(client)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('No answer'),
    });
  });

  it('follows no redirect, which would carry its token elsewhere', async () => {
    const client = await clientOf((_, response) => {
      response.writeHead(302, { Location: 'http://127.0.0.1:9/' });
      response.end();
    });
    await expect(ask(client)).rejects.toThrow('No answer');
  });
});
