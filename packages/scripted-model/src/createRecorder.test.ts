import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import OpenAI, { type APIError, RateLimitError } from 'openai';
import { createRecorder, type Recorder } from './createRecorder';
import { createScriptedModel, type ScriptedModel } from './createScriptedModel';
import { replay } from './replay';

const KEY = 'sk-planted-0123456789abcdefghijklmnop';
const PASSWORD = 'c0rrect-h0rse';

let directory: string;
let server: ScriptedModel;
let recorder: Recorder;

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'slipway-recorder-'));
  server = await createScriptedModel({ script: () => ({ text: '{}' }) });
  recorder = await createRecorder({ baseUrl: server.url, directory });
});
afterEach(async () => {
  await recorder.close();
  await server.close();
  rmSync(directory, { recursive: true });
});

const clientOf = (baseURL: string) =>
  new OpenAI({ baseURL, apiKey: KEY, maxRetries: 0 });

/** What a client hears of an answer, in either format. */
async function ask(
  url: string,
  options: { api: 'chat' | 'responses'; stream: boolean; text: string },
): Promise<string | null> {
  const { api, stream, text } = options;
  const client = clientOf(url);
  const messages = [
    { role: 'system' as const, content: 'Read it.' },
    { role: 'user' as const, content: JSON.stringify({ data: { text } }) },
  ];
  if (api === 'chat') {
    const request = { model: 'tiny', messages };
    const answer = stream
      ? await client.chat.completions.stream(request).finalChatCompletion()
      : await client.chat.completions.create(request);
    return answer.choices[0].message.content;
  }
  const request = { model: 'tiny', input: messages };
  const answer = stream
    ? await client.responses.stream(request).finalResponse()
    : await client.responses.create(request);
  return answer.output_text;
}

const written = () =>
  recorder.files.map(file => readFileSync(file, 'utf8')).join('\n');

describe.each(['chat', 'responses'] as const)('a recorder over %s', api => {
  it.each([false, true])(
    'keeps what a replay answers the same, streamed: %s',
    async stream => {
      const answer = '{"statements":[{"field":"name","value":"checkout"}]}';
      server.setScript(() => ({ text: answer, piece: 9 }));
      const request = { api, stream, text: 'called checkout' };
      expect(await ask(recorder.url, request)).toBe(answer);
      expect(recorder.files).toHaveLength(1);

      server.setScript(replay(directory));
      expect(await ask(server.url, request)).toBe(answer);
    },
  );

  it.each([false, true])(
    'keeps neither a key nor a secret, streamed: %s',
    async stream => {
      server.setScript(({ headers }) => ({
        text: `{"note":"${headers.authorization}, password=${PASSWORD}, asked by jo.doe@acme.dev"}`,
        piece: 5,
      }));
      await ask(recorder.url, {
        api,
        stream,
        text: `postgres://app:${PASSWORD}@db:5432/x with ${KEY}`,
      });
      expect(written()).not.toContain(KEY);
      expect(written()).not.toContain(KEY.slice(-20));
      expect(written()).not.toContain(PASSWORD);
      expect(written()).not.toContain('jo.doe');
      expect(written().toLowerCase()).not.toContain('authorization');

      server.setScript(replay(directory));
      const replayed = await ask(server.url, {
        api,
        stream,
        text: `postgres://app:${PASSWORD}@db:5432/x with [redacted]`,
      });
      expect(JSON.parse(replayed ?? '')).toEqual({
        note: expect.stringMatching(/^Bearer \[redacted\].*\[email\]$/),
      });
    },
  );

  it('keeps answers to the same request in their order', async () => {
    const request = { api, stream: false, text: 'called checkout' };
    for (const text of ['first', 'second']) {
      server.setScript(() => ({ text }));
      await ask(recorder.url, request);
    }
    server.setScript(replay(directory));
    const heard = [];
    for (let turn = 0; turn < 3; turn++) {
      heard.push(await ask(server.url, request));
    }
    expect(heard).toEqual(['first', 'second', 'second']);
  });

  it('keeps a failure with its pause, and without what it says of the key', async () => {
    server.setScript(() => ({
      failure: {
        status: 429,
        message: `Slow down, ${KEY}.`,
        headers: { 'retry-after': '7' },
      },
    }));
    const request = { api, stream: true, text: 'called checkout' };
    await expect(ask(recorder.url, request)).rejects.toMatchObject({
      status: 429,
    });
    expect(written()).not.toContain(KEY);

    server.setScript(replay(directory));
    const error = await ask(server.url, request).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(RateLimitError);
    expect((error as APIError).headers?.get('retry-after')).toBe('7');
  });

  it('keeps nothing of an answer that breaks off, and breaks off itself', async () => {
    server.setScript(() => ({ text: 'half of it', dropAfter: 4 }));
    await expect(
      ask(recorder.url, { api, stream: true, text: 'called checkout' }),
    ).rejects.toThrow();
    expect(recorder.files).toEqual([]);
  });
});

describe('replay', () => {
  it('says what is asked and was not recorded', async () => {
    await ask(recorder.url, { api: 'chat', stream: false, text: 'one' });
    server.setScript(replay(directory));
    await expect(
      ask(server.url, { api: 'chat', stream: false, text: 'another' }),
    ).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(
        /has no answer to this chat request \(whole, [0-9a-f]{16}\): .*another.*Record it/,
      ),
    });
  });

  it('says that a folder has nothing recorded', () => {
    expect(() => replay(directory)).toThrow('yarn eval:model --record');
  });

  it('names a file that is no exchange', () => {
    const file = path.join(directory, `${'0'.repeat(16)}.json`);
    writeFileSync(file, '{"format":"chat"}');
    expect(() => replay(directory)).toThrow(file);
  });
});
