import { mockServices } from '@backstage/backend-test-utils';
import type {
  ModelAnswer,
  ModelClient,
  ModelRequest,
  ModelUsage,
} from '@slipway/plugin-gitops-node';
import type { Knex } from 'knex';
import { z } from 'zod';
import {
  databases,
  openTestDatabase,
  skipped,
} from '../../__testUtils__/testDatabases';
import { ModelCallStore } from '../../store/ModelCallStore';
import { ModelGate } from './ModelGate';
import type { ModelSettings } from './ModelSettings';

const SETTINGS: ModelSettings = {
  mode: 'on',
  timeoutMs: 2_000,
  maxOutputTokens: 100,
  budget: {
    callsPerHour: 1_000,
    callsPerDay: 1_000,
    tokensPerHour: 1_000_000,
    tokensPerDay: 1_000_000,
  },
  perUser: { callsPerMinute: 1_000, callsPerDay: 1_000 },
  redactNames: false,
  keepDays: 30,
};
const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const MINUTE = 60_000;

type Answers = (
  request: ModelRequest<unknown>,
) => Promise<ModelAnswer<unknown>>;

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  `the way to a language model on %s${skipped}`,
  databaseId => {
    let knex: Knex;
    let clock: number;
    let asked: number;

    beforeEach(async () => {
      knex = await openTestDatabase(databaseId);
      clock = NOON;
      asked = 0;
    });

    /** A replica of its own clock. */
    function replica(
      answers: Answers,
      settings: Partial<ModelSettings> = {},
      skew = 0,
    ): ModelGate {
      const client = {
        name: 'fake:one',
        ask(request: ModelRequest<unknown>) {
          asked += 1;
          return answers(request);
        },
      } as ModelClient;
      return new ModelGate({
        client,
        settings: { ...SETTINGS, ...settings },
        calls: new ModelCallStore(knex),
        auditor: mockServices.auditor.mock({
          createEvent: async () => ({
            success: async () => {},
            fail: async () => {},
          }),
        }),
        logger: mockServices.logger.mock(),
        newId: () => `${Math.random()}`.slice(2),
        now: () => new Date(clock + skew).toISOString(),
      });
    }

    const ask = (gate: ModelGate, more: object = {}) =>
      gate.ask({
        task: 'draft',
        subject: 'a draft',
        userRef: 'user:default/dana',
        instructions: 'Read.',
        data: { text: 'a service' },
        schema: z.strictObject({ a: z.number() }),
        ...more,
      });

    const good =
      (usage: ModelUsage = { inputTokens: 10, outputTokens: 5 }): Answers =>
      async () => ({ ok: true, value: { a: 1 }, text: '{"a":1}', usage });
    const bad =
      (
        failure: Partial<Extract<ModelAnswer<unknown>, { ok: false }>>,
      ): Answers =>
      async () => ({
        ok: false,
        reason: 'failed',
        message: 'It failed.',
        problems: [],
        text: '',
        usage: {},
        ...failure,
      });
    const callsPerHour = (count: number) => ({
      budget: { ...SETTINGS.budget, callsPerHour: count },
    });

    it('is open to no more than the limit, however many replicas race', async () => {
      const replicas = [0, 1, 2].map(index =>
        replica(good(), callsPerHour(7), (index - 1) * 1_500),
      );
      const answers = await Promise.all(
        Array.from({ length: 24 }, (_, index) => ask(replicas[index % 3])),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(7);
      expect(asked).toBe(7);
    });

    it('counts corrections as what they are', async () => {
      const wrong = bad({ reason: 'invalid', text: '{}' });
      const replicas = [0, 1].map(() => replica(wrong, callsPerHour(4)));
      await Promise.all([0, 1, 0, 1].map(index => ask(replicas[index])));
      expect(asked).toBe(4);
      const [{ calls }] = await knex('model_calls').sum({ calls: 'calls' });
      expect(Number(calls)).toBe(4);
    });

    it('takes the tokens that a call may need before it is made', async () => {
      const slow: Answers = async request => {
        await new Promise(resolve => setTimeout(resolve, 500));
        return good()(request);
      };
      const gate = replica(slow, {
        budget: { ...SETTINGS.budget, tokensPerDay: 250 },
      });
      await Promise.all(Array.from({ length: 6 }, () => ask(gate)));
      expect(asked).toBe(2);
    });

    it.each<[string, ModelUsage]>([
      ['below zero', { inputTokens: -1e12, outputTokens: -5 }],
      ['beyond all numbers', { inputTokens: 1e300, outputTokens: NaN }],
    ])('is not widened by a server that counts %s', async (_, usage) => {
      expect((await ask(replica(good(usage)))).ok).toBe(true);
      const [row] = await knex('model_calls');
      expect(row.outcome).toBe('ok');
      expect(row.input_tokens).toBeGreaterThanOrEqual(0);
      expect(row.output_tokens).toBeGreaterThanOrEqual(0);
    });

    it('counts for a server that does not', async () => {
      await ask(replica(good({})));
      const [row] = await knex('model_calls');
      expect(row.input_tokens).toBeGreaterThan(5);
      expect(row.output_tokens).toBeGreaterThan(0);
    });

    it('counts a call whose replica was killed, until its time is over', async () => {
      const killed = replica(() => new Promise(() => {}), callsPerHour(1));
      ask(killed).catch(() => {});
      while ((await knex('model_calls')).length === 0) {
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      const gate = replica(good(), callsPerHour(1));
      expect(await ask(gate)).toMatchObject({ reason: 'used-up' });
      clock += 59 * MINUTE;
      expect(await ask(gate)).toMatchObject({ reason: 'used-up' });
      clock += 2 * MINUTE;
      expect(await ask(gate)).toMatchObject({ ok: true });
    });

    it('keeps its limit while a clock goes back', async () => {
      const gate = replica(good(), callsPerHour(2));
      await ask(gate);
      clock -= 30 * MINUTE;
      await ask(gate);
      clock -= 30 * MINUTE;
      expect(await ask(gate)).toMatchObject({ reason: 'used-up' });
      expect(asked).toBe(2);
    });

    it('pauses as long as the provider asks, in every replica', async () => {
      const one = replica(bad({ reason: 'rate-limited', retryAfter: 90 }));
      const two = replica(good());
      await ask(one);
      clock += MINUTE;
      expect(await ask(two)).toMatchObject({
        reason: 'used-up',
        message: expect.stringContaining('asked for a pause'),
      });
      expect((await two.state()).usedUp).toMatchObject({
        what: 'failing',
        until: '2026-11-21T12:01:30.000Z',
      });
      clock += MINUTE;
      expect(await ask(two)).toMatchObject({ ok: true });
    });

    it('is not paused for ever by a clock that was wrong', async () => {
      const ahead = replica(
        bad({ reason: 'rate-limited', retryAfter: 90 }),
        {},
        30 * 24 * 60 * MINUTE,
      );
      await ask(ahead);
      expect(await ask(replica(good()))).toMatchObject({ ok: true });
    });

    it('is not closed for others by people who leave before the answer', async () => {
      const gone = replica(async ({ signal, ...request }) => {
        while (!signal.aborted) {
          await new Promise(resolve => setTimeout(resolve, 5));
        }
        return bad({ reason: 'timeout' })({ signal, ...request });
      });
      for (let time = 0; time < 8; time++) {
        await ask(gone, { signal: AbortSignal.timeout(5) });
      }
      expect(
        await ask(replica(good()), { userRef: 'user:default/paul' }),
      ).toMatchObject({ ok: true });
    });

    it('is closed for a minute when it fails five times in a row', async () => {
      const gate = replica(bad({}));
      for (let time = 0; time < 8; time++) {
        await ask(gate);
      }
      expect(asked).toBe(5);
      clock += MINUTE + 1;
      await ask(gate);
      expect(asked).toBe(6);
    });

    it('is not closed for others by what fails for one person alone', async () => {
      const gate = replica(bad({}));
      const paul = { userRef: 'user:default/paul' };
      for (let time = 0; time < 8; time++) {
        await ask(gate);
      }
      expect(asked).toBe(5);
      expect(await ask(gate, paul)).toMatchObject({ reason: 'failed' });
      expect(asked).toBe(6);
      expect(await ask(gate, paul)).toMatchObject({ reason: 'used-up' });
    });

    it('lets nothing through that a model knows from elsewhere', async () => {
      const secret = `ghp_${'a1'.repeat(18)}`;
      const gate = replica(async () => ({
        ok: true,
        value: { text: `use ${secret}` },
        text: JSON.stringify({ text: `use ${secret}` }),
        usage: {},
      }));
      expect(await ask(gate)).toMatchObject({
        value: { text: 'use [redacted]' },
      });
      expect(JSON.stringify(await knex('model_calls'))).not.toContain(secret);
    });

    it.each(['off', 'shadow'] as const)(
      'says of mode %s what it is',
      async mode => {
        const gate = replica(good(), { mode });
        expect((await gate.state()).mode).toBe(mode);
        await ask(gate);
        expect(asked).toBe(mode === 'off' ? 0 : 1);
      },
    );
  },
);
