import path from 'node:path';
import knexFactory from 'knex';
import { ModelCallStore } from '../../../plugins/gitops-backend/src/store/ModelCallStore';
import {
  ModelGate,
  type GateRequest,
} from '../../../plugins/gitops-backend/src/usecases/model/ModelGate';
import type {
  ModelAnswer,
  ModelClient,
  ModelRequest,
} from '../../../plugins/gitops-node/src/ports/ModelClient';
import type { OpenedModel } from './openModel';

/** More than any evaluation asks: budgets are the portal's business. */
const UNLIMITED = 1_000_000_000;

/** Longer than the pause that a portal makes after failures. */
const STEP_MS = 120_000;

/** What came of one question to the model. */
export interface Asked<T = unknown> {
  /** `ok`, or why there is no answer. */
  outcome: string;
  value?: T;
  /** Milliseconds until there was an answer, corrections included. */
  ms: number;
  /** Requests to the server. */
  calls: number;
  /** Answers in another form than asked for. */
  invalid: number;
  inputTokens: number;
  outputTokens: number;
}

/** Asks a model as the portal does. */
export interface Asker {
  ask<T>(request: GateRequest<T>): Promise<Asked<T>>;
  close(): Promise<void>;
}

/**
 * Makes an asker through the portal's own gate: with its redaction, limits of size,
 * time-outs and corrections, and without its budgets.
 */
export async function createAsker(model: OpenedModel): Promise<Asker> {
  const { client, settings } = model;
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  await knex.migrate.latest({
    directory: path.resolve(
      __dirname,
      '../../../plugins/gitops-backend/migrations',
    ),
  });
  const calls = new ModelCallStore(knex);
  let count = 0;
  return {
    async ask(request) {
      count += 1;
      const id = String(count).padStart(9, '0');
      const heard = new HeardClient(client);
      const gate = new ModelGate({
        client: heard,
        settings: {
          ...settings,
          mode: 'on',
          budget: {
            callsPerHour: UNLIMITED,
            callsPerDay: UNLIMITED,
            tokensPerHour: UNLIMITED,
            tokensPerDay: UNLIMITED,
          },
          perUser: { callsPerMinute: UNLIMITED, callsPerDay: UNLIMITED },
          keepDays: 1,
        },
        calls,
        auditor: silentAuditor,
        logger: silentLogger,
        newId: () => id,
        // Far enough apart that failures do not make the gate pause.
        now: () => new Date(Number(id) * STEP_MS).toISOString(),
      });
      const begin = performance.now();
      const answer = await gate.ask(request);
      const ms = performance.now() - begin;
      return {
        outcome: answer.ok ? 'ok' : answer.reason,
        ...(answer.ok ? { value: answer.value } : {}),
        ms,
        ...heard.total(),
      };
    },
    close: () => knex.destroy(),
  };
}

/** Counts what a model answers to one question. */
class HeardClient implements ModelClient {
  private readonly answers: Pick<
    ModelAnswer<unknown> & { reason?: string },
    'usage' | 'reason'
  >[] = [];

  constructor(private readonly client: ModelClient) {}

  get name(): string {
    return this.client.name;
  }

  async ask<T>(request: ModelRequest<T>): Promise<ModelAnswer<T>> {
    const answer = await this.client.ask(request);
    this.answers.push(answer);
    return answer;
  }

  total(): Pick<Asked, 'calls' | 'invalid' | 'inputTokens' | 'outputTokens'> {
    const sum = (of: 'inputTokens' | 'outputTokens') =>
      this.answers.reduce((total, { usage }) => total + (usage[of] ?? 0), 0);
    return {
      calls: this.answers.length,
      invalid: this.answers.filter(({ reason }) => reason === 'invalid').length,
      inputTokens: sum('inputTokens'),
      outputTokens: sum('outputTokens'),
    };
  }
}

const silentAuditor = {
  createEvent: async () => ({
    success: async () => {},
    fail: async () => {},
  }),
};

const silentLogger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  child: () => silentLogger,
};
