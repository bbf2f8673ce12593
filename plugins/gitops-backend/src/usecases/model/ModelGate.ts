import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { createRedaction } from '@slipway/plugin-gitops-common/redaction';
import type {
  ModelAnswer,
  ModelClient,
  ModelFailureReason,
  ModelUsage,
} from '@slipway/plugin-gitops-node';
import type { z } from 'zod';
import type { ModelCallStore } from '../../store/ModelCallStore';
import { findUsedUp, type UsedUp } from './findUsedUp';
import type { ModelMode, ModelSettings, ModelTask } from './ModelSettings';

/** Answers that do not fit are sent back at most so often. */
const MAX_CORRECTIONS = 2;

/** Characters of the data at most; a token is about four of them. */
const MAX_DATA_LENGTH = 60_000;

/** Tokens of one request that are believed at most. */
const MAX_TOKENS = 100_000_000;

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
    const { client, settings, calls, now } = this.options;
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
    const id = this.options.newId();
    const at = now();
    const tokens = Math.ceil(input.length / 4) + settings.maxOutputTokens;
    const { task, subject, userRef } = request;
    const usedUp = await calls.inTurn(async turn => {
      const found = await findUsedUp({
        calls: turn,
        settings,
        now: at,
        userRef,
        tokens,
      });
      if (!found) {
        await turn.begin({
          id,
          at,
          task,
          subject,
          userRef,
          input,
          model: client.name,
          mode: this.mode,
          reservedTokens: tokens,
        });
      }
      return found;
    });
    if (usedUp) {
      return { ok: false, reason: 'used-up', message: usedUp.message };
    }
    const started = Date.now();
    const heard: ModelAnswer<T>[] = [];
    const answer = await this.askUntilItFits({
      client,
      request: { ...request, data },
      heard,
      restore: redaction.restore,
      mayGoOn: () => this.extend(request, { id, tokens }),
    });
    await this.finish(request, id, {
      outcome: outcomeOf(answer, request.signal),
      heard,
      ms: Date.now() - started,
      inputLength: input.length,
    });
    return answer.ok
      ? {
          ok: true,
          // A credential that a model knows from elsewhere comes no further.
          value: redaction.restore(createRedaction({}).redact(answer.value)),
          model: client.name,
          at,
          callId: id,
        }
      : { ok: false, reason: answer.reason, message: answer.message };
  }

  /** Takes one more request of the budget, for a correction. */
  private async extend<T>(
    { userRef }: GateRequest<T>,
    { id, tokens }: { id: string; tokens: number },
  ): Promise<boolean> {
    const { settings, calls, now } = this.options;
    return calls.inTurn(async turn => {
      const usedUp = await findUsedUp({
        calls: turn,
        settings,
        now: now(),
        userRef,
        tokens,
      });
      if (!usedUp) {
        await turn.extend(id, { tokens });
      }
      return !usedUp;
    });
  }

  private async askUntilItFits<T>(options: {
    client: ModelClient;
    request: GateRequest<T>;
    heard: ModelAnswer<T>[];
    restore<V>(data: V): V;
    mayGoOn(): Promise<boolean>;
  }): Promise<ModelAnswer<T>> {
    const { client, request, heard, restore, mayGoOn } = options;
    const { settings } = this.options;
    // One time-out for all: a page does not wait longer for a correction.
    const timeout = AbortSignal.timeout(settings.timeoutMs);
    const signal = request.signal
      ? AbortSignal.any([request.signal, timeout])
      : timeout;
    const corrections: { answer: string; problems: readonly string[] }[] = [];
    for (;;) {
      const answer = await client.ask({
        instructions: request.instructions,
        data: request.data,
        schema: request.schema,
        corrections,
        maxOutputTokens: settings.maxOutputTokens,
        signal,
        onPartial: request.onPartial
          ? partial => request.onPartial?.(restore(partial))
          : undefined,
      });
      heard.push(answer);
      if (
        answer.ok ||
        answer.reason !== 'invalid' ||
        corrections.length >= MAX_CORRECTIONS ||
        !(await mayGoOn())
      ) {
        return answer;
      }
      corrections.push({ answer: answer.text, problems: answer.problems });
    }
  }

  /** Leaves the model alone for as long as its provider asks, in all replicas. */
  private async pauseAsAsked(
    heard: readonly ModelAnswer<unknown>[],
  ): Promise<void> {
    const { calls, now } = this.options;
    const last = heard.at(-1);
    if (last && !last.ok && last.retryAfter) {
      await calls.pause(
        new Date(Date.parse(now()) + last.retryAfter * 1_000).toISOString(),
      );
    }
  }

  private async finish<T>(
    request: GateRequest<T>,
    id: string,
    end: {
      outcome: string;
      heard: readonly ModelAnswer<T>[];
      ms: number;
      inputLength: number;
    },
  ): Promise<void> {
    const { calls, auditor, client } = this.options;
    const { redact } = createRedaction({});
    const usage = totalOf(end.heard.map(answer => usageOf(answer, end)));
    await this.pauseAsAsked(end.heard);
    await calls.end(id, {
      outcome: end.outcome,
      calls: end.heard.length,
      ...usage,
      milliseconds: end.ms,
      output: JSON.stringify(
        redact(end.heard.map(({ text }) => text.slice(0, 20_000))),
      ),
    });
    const event = await auditor.createEvent({
      eventId: 'model-call',
      severityLevel: 'low',
      meta: {
        call: id,
        task: request.task,
        subject: request.subject,
        model: client?.name,
        mode: this.mode,
        userRef: request.userRef,
      },
    });
    await event.success({
      meta: { outcome: end.outcome, calls: end.heard.length, ...usage },
    });
  }
}

/** Who went away before the answer says nothing about the model. */
function outcomeOf(
  answer: ModelAnswer<unknown>,
  signal: AbortSignal | undefined,
): string {
  if (answer.ok) {
    return 'ok';
  }
  return signal?.aborted ? 'left' : answer.reason;
}

/** A server that answers without counting is counted for. */
function usageOf(
  { usage, text }: ModelAnswer<unknown>,
  { inputLength }: { inputLength: number },
): ModelUsage {
  return text === ''
    ? usage
    : {
        inputTokens: usage.inputTokens ?? Math.ceil(inputLength / 4),
        outputTokens: usage.outputTokens ?? Math.ceil(text.length / 4),
      };
}

function totalOf(usages: readonly ModelUsage[]): {
  inputTokens: number;
  outputTokens: number;
} {
  return {
    inputTokens: sumOf(usages.map(({ inputTokens }) => inputTokens)),
    outputTokens: sumOf(usages.map(({ outputTokens }) => outputTokens)),
  };
}

/** Servers may count as they like, but no call gives budget back or breaks a row. */
function sumOf(counts: readonly (number | undefined)[]): number {
  return counts.reduce<number>(
    (sum, count = 0) =>
      sum + Math.min(Math.max(Math.trunc(count) || 0, 0), MAX_TOKENS),
    0,
  );
}
