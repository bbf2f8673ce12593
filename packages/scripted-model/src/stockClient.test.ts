import OpenAI, { APIError, AuthenticationError, RateLimitError } from 'openai';
import { createScriptedModel, type ScriptedModel } from './createScriptedModel';
import type { ScriptedAnswer } from './ScriptedRequest';

const TEXT = '{"statements":[{"field":"name","value":"checkout"}]}';

let server: ScriptedModel;
let client: OpenAI;

beforeAll(async () => {
  server = await createScriptedModel({ script: () => ({ text: TEXT }) });
  client = new OpenAI({ baseURL: server.url, apiKey: 'none', maxRetries: 0 });
});
afterAll(() => server.close());

async function errorOf(answer: PromiseLike<unknown>): Promise<APIError> {
  const error = await Promise.resolve(answer).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(APIError);
  return error as APIError;
}

function say(answer: ScriptedAnswer): void {
  server.setScript(() => answer);
}

const usage = { input: 321, output: 12 };

describe('the stock client over chat', () => {
  const request = {
    model: 'tiny',
    messages: [
      { role: 'system' as const, content: 'Read it.' },
      { role: 'user' as const, content: 'called checkout' },
    ],
  };

  it('reads a whole answer', async () => {
    say({ text: TEXT, usage });
    const answer = await client.chat.completions.create(request);
    expect(answer.choices[0].message).toMatchObject({
      role: 'assistant',
      content: TEXT,
      refusal: null,
    });
    expect(answer.usage).toMatchObject({
      prompt_tokens: 321,
      completion_tokens: 12,
      total_tokens: 333,
    });
    expect(server.requests.at(-1)).toMatchObject({
      instructions: 'Read it.',
      messages: [{ role: 'user', text: 'called checkout' }],
      stream: false,
    });
  });

  it('puts a streamed answer together, with the tokens that it asked for', async () => {
    say({ text: TEXT, usage, piece: 7 });
    const answer = await client.chat.completions
      .stream({ ...request, stream_options: { include_usage: true } })
      .finalChatCompletion();
    expect(answer.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { content: TEXT },
    });
    expect(answer.usage?.total_tokens).toBe(333);
  });

  it('is told no tokens in a stream unless it asks', async () => {
    say({ text: TEXT, usage });
    const chunks = [];
    for await (const chunk of await client.chat.completions.create({
      ...request,
      stream: true,
    })) {
      chunks.push(chunk);
    }
    expect(chunks.at(-1)?.choices).toHaveLength(1);
    expect(chunks.every(chunk => !chunk.usage)).toBe(true);
  });

  it.each([false, true])('reads a refusal, streamed: %s', async stream => {
    say({ refusal: 'I cannot help with that.' });
    const answer = stream
      ? await client.chat.completions.stream(request).finalChatCompletion()
      : await client.chat.completions.create(request);
    expect(answer.choices[0].message).toMatchObject({
      refusal: 'I cannot help with that.',
    });
    expect(answer.choices[0].message.content ?? '').toBe('');
  });
});

describe('the stock client over responses', () => {
  const request = {
    model: 'tiny',
    instructions: 'Read it.',
    input: 'called checkout',
  };

  it('reads a whole answer', async () => {
    say({ text: TEXT, usage });
    const answer = await client.responses.create(request);
    expect(answer.status).toBe('completed');
    expect(answer.output_text).toBe(TEXT);
    expect(answer.usage).toMatchObject({
      input_tokens: 321,
      output_tokens: 12,
      total_tokens: 333,
    });
    expect(server.requests.at(-1)).toMatchObject({
      instructions: 'Read it.',
      messages: [{ role: 'user', text: 'called checkout' }],
    });
  });

  it('puts a streamed answer together', async () => {
    say({ text: TEXT, usage, piece: 7 });
    const answer = await client.responses.stream(request).finalResponse();
    expect(answer.output_text).toBe(TEXT);
    expect(answer.usage?.total_tokens).toBe(333);
  });

  it('sees the events of a stream in the order of the API', async () => {
    say({ text: TEXT, piece: TEXT.length });
    const types = [];
    for await (const { type } of await client.responses.create({
      ...request,
      stream: true,
    })) {
      types.push(type);
    }
    expect(types).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
  });

  it.each([false, true])(
    'reads a refusal and why an answer is incomplete, streamed: %s',
    async stream => {
      const ask = () =>
        stream
          ? client.responses.stream(request).finalResponse()
          : client.responses.create(request);
      say({ refusal: 'I cannot help with that.' });
      expect((await ask()).output[0]).toMatchObject({
        content: [{ type: 'refusal', refusal: 'I cannot help with that.' }],
      });
      say({ text: TEXT.slice(0, 20), finish: 'length' });
      expect(await ask()).toMatchObject({
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
        output_text: TEXT.slice(0, 20),
      });
    },
  );
});

describe('errors for the stock client', () => {
  const asks: [string, (stream: boolean) => PromiseLike<unknown>][] = [
    [
      'chat',
      stream =>
        client.chat.completions.create({
          model: 'tiny',
          messages: [{ role: 'user', content: 'x' }],
          stream,
        }),
    ],
    [
      'responses',
      stream => client.responses.create({ model: 'tiny', input: 'x', stream }),
    ],
  ];

  it.each(asks)('are told in its own classes over %s', async (_, ask) => {
    for (const stream of [false, true]) {
      say({ failure: { status: 401, message: 'No such key.' } });
      const refused = await errorOf(ask(stream));
      expect(refused).toBeInstanceOf(AuthenticationError);
      expect(refused.message).toContain('No such key.');
      expect(refused.type).toBe('invalid_request_error');
      say({
        failure: {
          status: 429,
          message: 'Slow down.',
          headers: { 'retry-after': '7' },
        },
      });
      const paused = await errorOf(ask(stream));
      expect(paused).toBeInstanceOf(RateLimitError);
      expect(paused.headers?.get('retry-after')).toBe('7');
    }
  });

  it('name an address that is not there', async () => {
    await expect(client.models.list()).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('There is no GET /v1/models here.'),
    });
  });
});
