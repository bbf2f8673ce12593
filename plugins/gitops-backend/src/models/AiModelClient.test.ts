import { modelDraftSchema } from '@slipway/plugin-gitops-common/draft';
import type { ModelRequest } from '@slipway/plugin-gitops-node';
import {
  createScriptedModel,
  type ScriptedAnswer,
  type ScriptedModel,
} from '@slipway/scripted-model';
import { MockLanguageModelV4 } from 'ai/test';
import { z } from 'zod';
import { AiModelClient } from './AiModelClient';
import { createOpenAiModel } from './createOpenAiModel';

const KEY = 'sk-planted-0123456789abcdefghijklmnop';

const STATEMENT = {
  operation: 'set',
  field: 'name',
  environment: null,
  value: 'checkout',
  quote: 'called checkout',
};
const ANSWER = JSON.stringify({ statements: [STATEMENT] });

let server: ScriptedModel;

beforeAll(async () => {
  server = await createScriptedModel({ script: () => ({ text: ANSWER }) });
});
afterAll(() => server.close());

describe.each(['chat', 'responses'] as const)('a model over %s', api => {
  const client = () =>
    createOpenAiModel({
      name: 'tiny',
      baseUrl: server.url,
      apiKey: KEY,
      api,
    });
  const ask = (
    answer: ScriptedAnswer,
    more: Partial<ModelRequest<z.output<typeof modelDraftSchema>>> = {},
  ) => {
    server.setScript(() => answer);
    return client().ask({
      instructions: 'Read the description.',
      data: { description: 'called checkout' },
      schema: modelDraftSchema,
      maxOutputTokens: 500,
      signal: AbortSignal.timeout(5_000),
      ...more,
    });
  };

  it('answers in the form of the schema, with the tokens that it took', async () => {
    const answer = await ask({
      text: ANSWER,
      usage: { input: 321, output: 12 },
    });
    expect(answer).toEqual({
      ok: true,
      value: { statements: [STATEMENT] },
      text: ANSWER,
      usage: { inputTokens: 321, outputTokens: 12 },
    });
  });

  it('sends instructions, quoted data, the strict schema, and no tools', async () => {
    await ask({ text: ANSWER });
    const request = server.requests.at(-1)!;
    expect(request).toMatchObject({
      format: api,
      model: 'tiny',
      instructions: 'Read the description.',
      messages: [
        {
          role: 'user',
          text: JSON.stringify({ data: { description: 'called checkout' } }),
        },
      ],
      tools: [],
    });
    expect(request.schema).toMatchObject({
      type: 'object',
      required: ['statements'],
      additionalProperties: false,
    });
    expect(JSON.stringify(request.body)).toContain('"strict":true');
    expect(request.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  it('tells of the answer while it grows', async () => {
    const partials: unknown[] = [];
    await ask(
      { text: ANSWER, piece: 8, pace: 2 },
      { onPartial: partial => partials.push(partial) },
    );
    expect(partials.length).toBeGreaterThan(3);
    expect(partials.at(-1)).toEqual({ statements: [STATEMENT] });
    expect(partials[0]).toEqual({});
  });

  it('sends back what was wrong with earlier answers', async () => {
    await ask(
      { text: ANSWER },
      { corrections: [{ answer: 'half', problems: ['It is not JSON.'] }] },
    );
    expect(server.requests.at(-1)!.messages).toMatchObject([
      { role: 'user' },
      { role: 'assistant', text: 'half' },
      { role: 'user', text: expect.stringContaining('It is not JSON.') },
    ]);
  });

  it.each<[string, ScriptedAnswer, string]>([
    ['nothing', { text: '' }, 'invalid'],
    ['half of a document', { text: '{"statements":[{"op' }, 'invalid'],
    ['HTML', { text: '<!doctype html><h1>502</h1>' }, 'invalid'],
    ['another form', { text: '{"fields":[]}' }, 'invalid'],
    ['an unknown field', { text: ANSWER.replace('name', 'root') }, 'invalid'],
    ['a megabyte', { text: 'x'.repeat(1_000_000), piece: 50_000 }, 'cut'],
    [
      'more bytes than anything that was asked for',
      { raw: `data: ${'x'.repeat(3_000_000)}\n\n` },
      'cut',
    ],
    ['an answer that is cut', { text: ANSWER, finish: 'length' }, 'cut'],
    ['a withheld answer', { text: '', finish: 'content_filter' }, 'refused'],
    [
      'an error',
      { failure: { status: 500, message: `broken, key ${KEY}` } },
      'failed',
    ],
    [
      'a wrong key',
      { failure: { status: 401, message: `Incorrect API key: ${KEY}` } },
      'unauthorized',
    ],
    ['no such model', { failure: { status: 404, message: 'no' } }, 'failed'],
    [
      'an answer that breaks off',
      { text: ANSWER, dropAfter: 20 },
      'unreachable',
    ],
    ['garbage', { raw: 'data: {{{{\n\n' }, 'failed'],
  ])('that gives %s is told as such', async (_, scripted, reason) => {
    const answer = await ask(scripted);
    expect(answer.ok).toBe(false);
    expect(answer).toMatchObject({ reason });
    expect(JSON.stringify({ ...answer, text: '' })).not.toContain('planted');
  });

  it('that declines gives no answer', async () => {
    const answer = await ask({ refusal: 'I cannot help with that.' });
    expect(answer).toMatchObject({ ok: false });
  });

  it('that asks for a pause says for how long', async () => {
    const answer = await ask({
      failure: {
        status: 429,
        message: 'slow down',
        headers: { 'retry-after': '7' },
      },
    });
    expect(answer).toMatchObject({ reason: 'rate-limited', retryAfter: 7 });
  });

  it('that does not answer in time is left', async () => {
    const answer = await ask(
      { text: ANSWER, delay: 60_000 },
      { signal: AbortSignal.timeout(150) },
    );
    expect(answer).toMatchObject({ ok: false, reason: 'timeout' });
  });

  it('that stops in the middle is left', async () => {
    const answer = await ask(
      { text: ANSWER, piece: 4, pace: 5_000 },
      { signal: AbortSignal.timeout(150) },
    );
    expect(answer).toMatchObject({ ok: false, reason: 'timeout' });
  });
});

describe('a model', () => {
  it('that is not there is told as such', async () => {
    const gone = await createScriptedModel({ script: () => ({}) });
    await gone.close();
    const answer = await createOpenAiModel({
      name: 'tiny',
      baseUrl: gone.url,
      apiKey: KEY,
      api: 'chat',
    }).ask({
      instructions: '',
      data: {},
      schema: z.strictObject({}),
      maxOutputTokens: 10,
      signal: AbortSignal.timeout(5_000),
    });
    expect(answer).toMatchObject({ ok: false, reason: 'unreachable' });
  });

  it('of any provider of the SDK answers the same', async () => {
    const model = new MockLanguageModelV4({
      doStream: async () => ({
        stream: new ReadableStream({
          start(controller) {
            controller.enqueue({ type: 'text-start', id: '1' });
            controller.enqueue({ type: 'text-delta', id: '1', delta: ANSWER });
            controller.enqueue({ type: 'text-end', id: '1' });
            controller.enqueue({
              type: 'finish',
              finishReason: { unified: 'stop', raw: undefined },
              usage: {
                inputTokens: {
                  total: 3,
                  noCache: 3,
                  cacheRead: undefined,
                  cacheWrite: undefined,
                },
                outputTokens: { total: 10, text: 10, reasoning: undefined },
              },
            });
            controller.close();
          },
        }),
      }),
    });
    const answer = await new AiModelClient('mock:one', model).ask({
      instructions: 'Read.',
      data: {},
      schema: modelDraftSchema,
      maxOutputTokens: 10,
      signal: AbortSignal.timeout(5_000),
    });
    expect(answer).toMatchObject({
      ok: true,
      value: { statements: [STATEMENT] },
      usage: { inputTokens: 3, outputTokens: 10 },
    });
  });
});
