import { createHmac } from 'node:crypto';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { startTestBackend, mockServices } from '@backstage/backend-test-utils';
import eventsPlugin from '@backstage/plugin-events-backend';
import {
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import eventsModuleGitea from './index';

const SECRET = 's3cret-of-the-webhook';
const BODY = JSON.stringify({ ref: 'refs/heads/main', größe: 'ä' });

const sign = (body: string, secret = SECRET) =>
  createHmac('sha256', secret).update(body).digest('hex');

async function start(webhookSecret?: string) {
  const payloads: unknown[] = [];
  const events = createServiceFactory({
    service: eventsServiceRef,
    deps: {},
    factory: () => ({
      publish: async ({ eventPayload }: EventParams) => {
        payloads.push(eventPayload);
      },
      subscribe: async () => {},
    }),
  });
  const backend = await startTestBackend({
    features: [
      eventsPlugin,
      eventsModuleGitea,
      events,
      mockServices.rootConfig.factory({
        data: webhookSecret
          ? { events: { modules: { gitea: { webhookSecret } } } }
          : {},
      }),
    ],
  });
  const send = async (headers: Record<string, string>, body = BODY) => {
    const response = await fetch(
      `http://127.0.0.1:${backend.server.port()}/api/events/http/gitea`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      },
    );
    return { status: response.status, text: await response.text() };
  };
  return { send, payloads, stop: () => backend.stop() };
}

describe('a webhook of Gitea or Forgejo', () => {
  let started: Awaited<ReturnType<typeof start>>;

  afterEach(() => started.stop());

  it.each(['x-gitea-signature', 'x-forgejo-signature'])(
    'comes in with the signature in %s',
    async header => {
      started = await start(SECRET);
      const { status } = await started.send({ [header]: sign(BODY) });
      expect(status).toBe(202);
      expect(started.payloads).toEqual([JSON.parse(BODY)]);
    },
  );

  it('stays out with any other signature, and says nothing of the secret', async () => {
    started = await start(SECRET);
    const wrong: Record<string, string>[] = [
      {},
      { 'x-gitea-signature': '' },
      { 'x-gitea-signature': sign(BODY, 'other') },
      { 'x-gitea-signature': sign(`${BODY} `) },
      { 'x-gitea-signature': sign(BODY).slice(2) },
      { 'x-gitea-signature': `sha256=${sign(BODY)}` },
      { 'x-gitea-signature': 'z'.repeat(64) },
    ];
    for (const headers of wrong) {
      const { status, text } = await started.send(headers);
      expect(status).toBe(403);
      expect(text).not.toContain(SECRET);
    }
    expect(started.payloads).toEqual([]);
  });

  it('stays out without a secret in the configuration, however it is signed', async () => {
    started = await start();
    const { status } = await started.send({
      'x-gitea-signature': sign(BODY, ''),
    });
    expect(status).toBe(404);
  });
});
