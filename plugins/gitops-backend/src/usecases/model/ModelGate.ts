import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createRedaction } from '@slipway/plugin-gitops-common/redaction';
import type {
  ModelAnswer,
  ModelClient,
  ModelFailureReason,
} from '@slipway/plugin-gitops-node';
import type { z } from 'zod';
import type { ModelCallStore } from '../../store/ModelCallStore';
import { askUntilItFits } from './askUntilItFits';
import { CallRecord } from './CallRecord';
import { findUsedUp, type UsedUp } from './findUsedUp';
import type { ModelMode, ModelSettings, ModelTask } from './ModelSettings';

/** Characters of the data at most; a token is about four of them. */
const MAX_DATA_LENGTH = 60_000;

/** What a use case asks, as it builds it. */
export interface GateRequest<T> {
  task: ModelTask;
  /** What it is about, for the record: ids and names, no text of people. */
  subject: string;
  /** The person who caused it, whose limits count. */
  userRef?: string;
  instructions: string;
  data: unknown;
  schema: z.ZodType<T>;
  /** Names that leave as aliases where the configuration says so. */
  names?: readonly string[];
  /** Told of the answer while it grows, names put back. */
  onPartial?(partial: unknown): void;
  signal?: AbortSignal;
}

/** Why there is no answer. `message` is one sentence that a page can show. */
export interface GateFailure {
  ok: false;
  reason: 'off' | 'used-up' | 'too-large' | ModelFailureReason;
  message: string;
}

export type GateAnswer<T> =
  | { ok: true; value: T; model: string; at: string; callId: string }
  | GateFailure;

/** What the pages say of the model. */
export interface ModelState {
  mode: ModelMode;
  /** Provider and model; missing where there is none. */
  model?: string;
  usedUp?: UsedUp;
}

/**
 * The only way to a language model: decides whether it may be asked, takes out
 * what must not leave, asks within time and budget, sends back what does not fit,
 * and records what went out and came in.
 */
export class ModelGate {
  constructor(
    private readonly options: {
      client?: ModelClient;
      settings: ModelSettings;
      calls: ModelCallStore;
      auditor: AuditorService;
      logger: LoggerService;
      newId(): string;
      now(): string;
    },
  ) {}

  get mode(): ModelMode {
    return this.options.client ? this.options.settings.mode : 'off';
  }

  async state(userRef?: string): Promise<ModelState> {
    const { client, settings, calls, now } = this.options;
    if (!client || this.mode === 'off') {
      return { mode: 'off' };
    }
    return {
      mode: this.mode,
      model: client.name,
      usedUp: await findUsedUp({
        calls,
        settings,
        now: now(),
        userRef,
        tokens: settings.maxOutputTokens,
      }),
    };
  }

  /** Does what nobody waits for; that it failed is logged. */
  inBackground(work: () => Promise<void>): void {
    work().catch(error =>
      this.options.logger.warn(
        'Comparing what rules and model made of a text failed; nothing that is shown depends on it.',
        error instanceof Error ? error : { error: String(error) },
      ),
    );
  }

  /** Keeps how an answer compares with what the rules made. */
  async compare(callId: string, comparison: unknown): Promise<void> {
    const { redact } = createRedaction({});
    await this.options.calls.compare(callId, redact(comparison ?? null));
  }

  /** Asks. Nothing throws but a database that cannot be written. */
  async ask<T>(request: GateRequest<T>): Promise<GateAnswer<T>> {
    const { client, settings, now } = this.options;
    if (!client || this.mode === 'off') {
      return {
        ok: false,
        reason: 'off',
        message: 'No language model is in use here.',
      };
    }
    const redaction = createRedaction({
      names: settings.redactNames ? request.names : [],
    });
    const data = redaction.redact(request.data);
    const input = JSON.stringify({ instructions: request.instructions, data });
    if (input.length > MAX_DATA_LENGTH) {
      return {
        ok: false,
        reason: 'too-large',
        message:
          'This is too much for the language model; rules read it alone.',
      };
    }
    const record = new CallRecord({
      ...this.options,
      id: this.options.newId(),
      at: now(),
      model: client.name,
      request,
      input,
    });
    const usedUp = await record.begin();
    if (usedUp) {
      return { ok: false, reason: 'used-up', message: usedUp.message };
    }
    const started = Date.now();
    const heard: ModelAnswer<T>[] = [];
    const answer = await askUntilItFits({
      client,
      request: { ...request, data },
      settings,
      heard,
      restore: redaction.restore,
      mayGoOn: () => record.extend(),
    });
    await record.end(heard, { milliseconds: Date.now() - started });
    return answer.ok
      ? {
          ok: true,
          // A credential that a model knows from elsewhere comes no further.
          value: redaction.restore(createRedaction({}).redact(answer.value)),
          model: client.name,
          at: record.at,
          callId: record.id,
        }
      : { ok: false, reason: answer.reason, message: answer.message };
  }
}
