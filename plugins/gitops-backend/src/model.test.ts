import type { ReadingEvent } from '@slipway/plugin-gitops-common/api';
import {
  createScriptedModel,
  type ScriptedModel,
} from '@slipway/scripted-model';
import type { Knex } from 'knex';
import { linesOf } from './__testUtils__/createApiClient';
import { startGitOps, type StartedGitOps } from './__testUtils__/startGitOps';
import { databases, openTestDatabase } from './__testUtils__/testDatabases';

const DANA = 'user:default/dana';
const PAUL = 'user:default/paul';
const DESCRIPTION = 'API called checkout, needs a fax gateway';
const STATEMENTS = [
  {
    operation: 'set',
    field: 'name',
    environment: null,
    value: 'checkout',
    quote: 'called checkout',
  },
  {
    operation: 'set',
    field: 'kind',
    environment: null,
    value: 'api',
    quote: 'API',
  },
];
const ANSWER = { text: JSON.stringify({ statements: STATEMENTS }) };

jest.setTimeout(60_000);

describe('a language model', () => {
  let server: ScriptedModel;
  let knex: Knex;
  let gitops: StartedGitOps;

  beforeEach(async () => {
    server = await createScriptedModel({ script: () => ANSWER });
    knex = await openTestDatabase(databases.eachSupportedId()[0][0]);
  });

  afterEach(async () => {
    await gitops?.stop();
    await server.close();
  });

  async function start(model: object = {}): Promise<void> {
    gitops = await startGitOps({
      knex,
      config: {
        gitops: {
          model: {
            provider: 'openai',
            name: 'tiny',
            baseUrl: server.url,
            apiKey: 'sk-planted-0123456789abcdefghijklmnop',
            ...model,
          },
        },
      },
    });
  }

  async function read(text = DESCRIPTION, who = DANA): Promise<ReadingEvent[]> {
    const response = await gitops
      .as(who)
      .post('/readings', { task: 'draft', text });
    expect(response.status).toBe(200);
    return linesOf(response) as ReadingEvent[];
  }

  const rows = () => knex('model_calls').orderBy('at');

  /** The rows once the comparison is kept, for which nobody waits. */
  async function settled() {
    for (let time = 0; time < 100; time++) {
      const found = await rows();
      if (found[0]?.comparison) {
        return found;
      }
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    return rows();
  }

  it('tells statements while it speaks, and all of them at the end', async () => {
    await start();
    server.setScript(() => ({ ...ANSWER, piece: 10, pace: 3 }));
    const events = await read();
    expect(events[0]).toEqual({
      type: 'statements',
      statements: [STATEMENTS[0]],
    });
    expect(events.at(-1)).toMatchObject({
      type: 'done',
      reading: { model: 'openai:tiny', statements: STATEMENTS },
    });
  });

  it('is recorded with what it saw and said', async () => {
    await start();
    await read();
    const [row] = await settled();
    expect(row).toMatchObject({
      task: 'draft',
      user_ref: DANA,
      model: 'openai:tiny',
      outcome: 'ok',
      calls: 1,
      input_tokens: 100,
      output_tokens: 50,
    });
    expect(JSON.parse(row.input).data.description).toBe(DESCRIPTION);
    expect(JSON.parse(row.output)).toEqual([ANSWER.text]);
    expect(JSON.parse(row.comparison)).toMatchObject({
      name: 'openai:tiny',
    });
    expect(gitops.audited).toEqual(['model-call succeeded']);
  });

  it('is asked again with what is wrong, twice at most', async () => {
    await start();
    server.setScript(() => ({ text: '{"statements":[{"field":"root"}]}' }));
    const [event] = await read();
    expect(event).toMatchObject({ type: 'none', reason: 'invalid' });
    expect(server.requests).toHaveLength(3);
    expect(server.requests[2].messages.at(-1)?.text).toContain('statements[0]');
    expect(await rows()).toMatchObject([{ outcome: 'invalid', calls: 3 }]);
  });

  it('that fits at its second answer is used', async () => {
    await start();
    let calls = 0;
    server.setScript(() => {
      calls += 1;
      return calls === 1 ? { text: 'Sure! Here it is:' } : ANSWER;
    });
    expect((await read()).at(-1)).toMatchObject({ type: 'done' });
  });

  it('that is slow is left after its time', async () => {
    await start({ requestTimeout: '200ms' });
    server.setScript(() => ({ ...ANSWER, delay: 30_000 }));
    const [event] = await read();
    expect(event).toEqual({
      type: 'none',
      reason: 'timeout',
      message: 'The model did not answer in time.',
    });
  });

  it('that fails several times in a row is left alone for a minute', async () => {
    await start({ perUser: { callsPerMinute: 100 } });
    server.setScript(() => ({ failure: { status: 500, message: 'broken' } }));
    for (let time = 0; time < 7; time++) {
      await read();
    }
    expect(server.requests).toHaveLength(5);
    const { body } = await gitops.as(DANA).get('/model');
    expect(body).toMatchObject({ mode: 'on', usedUp: { what: 'failing' } });
  });

  it('has a budget for all, and tells when it is used up', async () => {
    await start({ budget: { callsPerHour: 2 } });
    await read();
    await read(DESCRIPTION, PAUL);
    expect(await read()).toEqual([
      {
        type: 'none',
        reason: 'used-up',
        message: expect.stringContaining('for this hour are used up'),
      },
    ]);
    expect(server.requests).toHaveLength(2);
    const { body } = await gitops.as(PAUL).get('/model');
    expect(body).toMatchObject({
      mode: 'on',
      model: 'openai:tiny',
      usedUp: { what: 'calls-per-hour' },
    });
  });

  it('has a budget of tokens, with what is still being asked', async () => {
    await start({ budget: { tokensPerDay: 3_200 }, maxOutputTokens: 500 });
    server.setScript(() => ({ ...ANSWER, usage: { input: 200, output: 800 } }));
    const events = await Promise.all([read(), read(), read(), read()]);
    const asked = events.filter(([event]) => event.type !== 'none');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(4);
    expect(server.requests).toHaveLength(asked.length);
  });

  it('has a limit for each person, which is nobody else’s', async () => {
    await start({ perUser: { callsPerMinute: 1 } });
    await read();
    expect(await read()).toMatchObject([{ type: 'none', reason: 'used-up' }]);
    expect((await read(DESCRIPTION, PAUL)).at(-1)).toMatchObject({
      type: 'done',
    });
  });

  it('learns no credential and no address', async () => {
    await start();
    await read(
      `${DESCRIPTION}, DB_PASSWORD=hunter2-hunter2, postgres://app:s3cr3t-pass@db/x, token ghp_${'a1'.repeat(
        18,
      )}, ask jo@acme.dev`,
    );
    const seen = JSON.stringify([server.requests[0].body, await rows()]);
    for (const secret of [
      'hunter2',
      's3cr3t-pass',
      'a1a1a1',
      'jo@acme.dev',
      'planted',
    ]) {
      expect(seen).not.toContain(secret);
    }
  });

  it('that repeats a credential is not recorded with it', async () => {
    await start();
    server.setScript(() => ({
      text: JSON.stringify({
        statements: [
          { ...STATEMENTS[0], value: 'AKIAABCDEFGH12345678', quote: 'x' },
        ],
      }),
    }));
    await read();
    expect(JSON.stringify(await rows())).not.toContain('AKIAABCDEFGH12345678');
  });

  it('learns aliases for names where it is configured, and people read the names', async () => {
    await start({ redaction: { names: true } });
    await gitops.stop();
    gitops = await startGitOps({
      knex,
      config: {
        gitops: {
          model: {
            provider: 'openai',
            name: 'tiny',
            baseUrl: server.url,
            redaction: { names: true },
          },
        },
      },
    });
    server.setScript(({ messages }) => {
      const alias = /team (name-\d+)/.exec(messages[0].text)?.[1] ?? 'none';
      return {
        text: JSON.stringify({
          statements: [
            {
              ...STATEMENTS[0],
              field: 'owner',
              value: alias,
              quote: `team ${alias}`,
            },
          ],
        }),
      };
    });
    const events = await read('API of team payments');
    expect(JSON.stringify(server.requests[0].body)).not.toContain('payments');
    expect(events.at(-1)).toMatchObject({
      reading: { statements: [{ value: 'payments', quote: 'team payments' }] },
    });
  });

  it('in mode off is not asked', async () => {
    await start({ mode: 'off' });
    expect(await read()).toMatchObject([{ type: 'none', reason: 'off' }]);
    expect(server.requests).toHaveLength(0);
    expect((await gitops.as(DANA).get('/model')).body).toEqual({ mode: 'off' });
  });

  it('in mode shadow is asked and compared, and nobody waits or sees it', async () => {
    await start({ mode: 'shadow' });
    server.setScript(() => ({ ...ANSWER, delay: 300 }));
    expect(await read()).toMatchObject([{ type: 'none', reason: 'shadow' }]);
    expect(await settled()).toMatchObject([
      { mode: 'shadow', outcome: 'ok', comparison: expect.any(String) },
    ]);
  });

  it('is no part of a portal without one', async () => {
    gitops = await startGitOps({ knex });
    expect(await read()).toMatchObject([{ type: 'none', reason: 'off' }]);
    expect((await gitops.as(DANA).get('/model')).body).toEqual({ mode: 'off' });
  });

  it('refines only a spec that it is given', async () => {
    await start();
    const { status, body } = await gitops
      .as(DANA)
      .post('/readings', { task: 'refine', text: 'make it public' });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('no spec to change'),
    ]);
  });
});
