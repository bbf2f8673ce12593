import { modelDraftSchema } from '@slipway/plugin-gitops-common/draft';
import { MockLanguageModelV4 } from 'ai/test';
import {
  attacks,
  chatEvent,
  startHostileModel,
  type HostileModel,
} from '../__testUtils__/startHostileModel';
import { AiModelClient } from './AiModelClient';
import { createOpenAiModel } from './createOpenAiModel';

const KEY = 'sk-planted-0123456789abcdefghijklmnop';
const PATIENCE_MS = 400;

jest.setTimeout(30_000);

describe('a server that', () => {
  let server: HostileModel;

  beforeAll(async () => {
    server = await startHostileModel();
  });
  afterAll(() => server.close());

  const ask = (api: 'chat' | 'responses', onPartial?: () => void) =>
    createOpenAiModel({
      name: 'tiny',
      baseUrl: server.url,
      apiKey: KEY,
      api,
    }).ask({
      instructions: 'Read the description.',
      data: { description: 'called checkout' },
      schema: modelDraftSchema,
      maxOutputTokens: 500,
      signal: AbortSignal.timeout(PATIENCE_MS),
      onPartial,
    });

  it.each(
    Object.keys(attacks).flatMap(name =>
      (['chat', 'responses'] as const).map(api => ({ name, api })),
    ),
  )(
    '$name over $api gives no answer, and nobody waits',
    async ({ name, api }) => {
      server.become(attacks[name]);
      server.paths.length = 0;
      const start = performance.now();
      const answer = await ask(api, () => {});
      expect(performance.now() - start).toBeLessThan(PATIENCE_MS * 5);
      expect(answer.ok).toBe(false);
      expect(answer.text.length).toBeLessThanOrEqual(100_000);
      expect(JSON.stringify(answer)).not.toContain('planted');
      expect(server.paths).toHaveLength(1);
      expect(({} as { ok?: unknown }).ok).toBeUndefined();
    },
  );

  it('sends a long answer letter by letter is read a few hundred times', async () => {
    const text = `{"statements":[${'{},'.repeat(3_000)}`;
    server.become(response => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (let at = 0; at < text.length; at += 2) {
        response.write(chatEvent(text.slice(at, at + 2)));
      }
      response.end(`${chatEvent('', 'stop')}data: [DONE]\n\n`);
    });
    let partials = 0;
    await ask('chat', () => {
      partials += 1;
    });
    expect(partials).toBeGreaterThan(100);
    expect(partials).toBeLessThan(1_500);
  });
});

it('leaves a model of a module that does not hear that nobody waits', async () => {
  const model = new MockLanguageModelV4({
    doStream: () => new Promise(() => {}),
  });
  const answer = await new AiModelClient('mock:deaf', model).ask({
    instructions: 'Read.',
    data: {},
    schema: modelDraftSchema,
    maxOutputTokens: 10,
    signal: AbortSignal.timeout(100),
  });
  expect(answer).toMatchObject({ ok: false, reason: 'timeout' });
});
