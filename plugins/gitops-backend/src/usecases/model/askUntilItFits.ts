import type { ModelAnswer, ModelClient } from '@slipway/plugin-gitops-node';
import type { GateRequest } from './ModelGate';
import type { ModelSettings } from './ModelSettings';

/** Answers that do not fit are sent back at most so often. */
const MAX_CORRECTIONS = 2;

/** Asks, and asks again with what is wrong, within one time-out for all of it. */
export async function askUntilItFits<T>(options: {
  client: ModelClient;
  request: GateRequest<T>;
  settings: Pick<ModelSettings, 'timeoutMs' | 'maxOutputTokens'>;
  /** Filled with every answer. */
  heard: ModelAnswer<T>[];
  restore<V>(data: V): V;
  /** Whether the budget has one more request. */
  mayGoOn(): Promise<boolean>;
}): Promise<ModelAnswer<T>> {
  const { client, request, settings, heard, restore, mayGoOn } = options;
  const { timeoutMs, maxOutputTokens } = settings;
  // One time-out for all: a page does not wait longer for a correction.
  const timeout = AbortSignal.timeout(timeoutMs);
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
      maxOutputTokens: maxOutputTokens,
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
