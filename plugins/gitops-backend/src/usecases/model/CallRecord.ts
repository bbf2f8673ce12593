import type { AuditorService } from '@backstage/backend-plugin-api';
import { createRedaction } from '@slipway/plugin-gitops-common/redaction';
import type { ModelAnswer } from '@slipway/plugin-gitops-node';
import type { ModelCallStore } from '../../store/ModelCallStore';
import { countTokens } from './countTokens';
import { findUsedUp, type UsedUp } from './findUsedUp';
import type { GateRequest } from './ModelGate';
import type { ModelSettings } from './ModelSettings';

/** Characters of an answer that are kept. */
const KEPT_LENGTH = 20_000;

/** A call in the budget and in the records, from before it is made to its end. */
export class CallRecord {
  constructor(
    private readonly options: {
      calls: ModelCallStore;
      auditor: AuditorService;
      settings: ModelSettings;
      now(): string;
      id: string;
      /** When it is made. */
      at: string;
      /** Provider and model. */
      model: string;
      request: Pick<
        GateRequest<unknown>,
        'task' | 'subject' | 'userRef' | 'signal'
      >;
      /** Instructions and data, redacted. */
      input: string;
    },
  ) {}

  get id(): string {
    return this.options.id;
  }

  get at(): string {
    return this.options.at;
  }

  /** Takes one request of the budget and records it, unless a limit is reached. */
  begin(): Promise<UsedUp | undefined> {
    const { calls, settings, id, at, model, request, input } = this.options;
    const { task, subject, userRef } = request;
    return calls.inTurn(async turn => {
      const usedUp = await this.findUsedUp(turn, at);
      if (!usedUp) {
        await turn.begin({
          id,
          at,
          task,
          subject,
          userRef,
          input,
          model,
          mode: settings.mode,
          reservedTokens: this.tokens,
        });
      }
      return usedUp;
    });
  }

  /** Takes one more, for a correction. */
  extend(): Promise<boolean> {
    const { calls, id, now } = this.options;
    return calls.inTurn(async turn => {
      const usedUp = await this.findUsedUp(turn, now());
      if (!usedUp) {
        await turn.extend(id, { tokens: this.tokens });
      }
      return !usedUp;
    });
  }

  /** Records how it went, and that the provider asked for a pause. */
  async end(
    answers: readonly ModelAnswer<unknown>[],
    { milliseconds }: { milliseconds: number },
  ): Promise<void> {
    const { calls, auditor, settings, id, model, request, input } =
      this.options;
    const { redact } = createRedaction({});
    const tokens = countTokens(answers, { inputLength: input.length });
    const outcome = outcomeOf(answers.at(-1), request.signal);
    await this.pauseAsAsked(answers.at(-1));
    await calls.end(id, {
      outcome,
      calls: answers.length,
      ...tokens,
      milliseconds,
      output: JSON.stringify(
        redact(answers.map(({ text }) => text.slice(0, KEPT_LENGTH))),
      ),
    });
    const { task, subject, userRef } = request;
    const event = await auditor.createEvent({
      eventId: 'model-call',
      severityLevel: 'low',
      meta: { call: id, task, subject, model, mode: settings.mode, userRef },
    });
    await event.success({
      meta: { outcome, calls: answers.length, ...tokens },
    });
  }

  /** Tokens that one request takes at most. */
  private get tokens(): number {
    const { input, settings } = this.options;
    return Math.ceil(input.length / 4) + settings.maxOutputTokens;
  }

  private findUsedUp(
    calls: ModelCallStore,
    now: string,
  ): Promise<UsedUp | undefined> {
    const { settings, request } = this.options;
    const { userRef } = request;
    return findUsedUp({ calls, settings, now, userRef, tokens: this.tokens });
  }

  /** Leaves the model alone for as long as its provider asks, in all replicas. */
  private async pauseAsAsked(
    answer: ModelAnswer<unknown> | undefined,
  ): Promise<void> {
    const { calls, now } = this.options;
    if (answer && !answer.ok && answer.retryAfter) {
      await calls.pause(
        new Date(Date.parse(now()) + answer.retryAfter * 1_000).toISOString(),
      );
    }
  }
}

/** Who went away before the answer says nothing about the model. */
function outcomeOf(
  answer: ModelAnswer<unknown> | undefined,
  signal: AbortSignal | undefined,
): string {
  if (answer?.ok) {
    return 'ok';
  }
  return signal?.aborted ? 'left' : answer?.reason ?? 'failed';
}
