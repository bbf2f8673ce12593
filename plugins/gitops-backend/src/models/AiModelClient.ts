import type { LanguageModelV4 } from '@ai-sdk/provider';
import { parseStrictly } from '@slipway/plugin-gitops-common/problems';
import type {
  ModelAnswer,
  ModelClient,
  ModelRequest,
  ModelUsage,
} from '@slipway/plugin-gitops-node';
import { jsonSchema, Output, streamText, type ModelMessage } from 'ai';
import { z } from 'zod';
import { failureOf } from './failureOf';

/** Characters of an answer at most, whatever the model was asked for. */
const MAX_ANSWER_LENGTH = 100_000;

/** Problems of one answer that are worth telling the model. */
const MAX_PROBLEMS = 12;

/**
 * A language model behind the `ai` SDK. Answers are streamed, so that a part of
 * one can be used, and one that is too long is left early.
 *
 * @see https://ai-sdk.dev/docs/ai-sdk-core/generating-structured-data
 */
export class AiModelClient implements ModelClient {
  constructor(readonly name: string, private readonly model: LanguageModelV4) {}

  async ask<T>(request: ModelRequest<T>): Promise<ModelAnswer<T>> {
    const stop = new AbortController();
    const heard = { text: '', usage: {} as ModelUsage };
    try {
      const { finish, tooLong } = await Promise.race([
        this.listen({ request, stop, heard }),
        rejectOn(request.signal),
      ]);
      if (tooLong || finish === 'length') {
        return failed(heard, {
          reason: 'cut',
          message: 'The model’s answer was longer than it may be.',
        });
      }
      if (finish === 'content-filter') {
        return failed(heard, {
          reason: 'refused',
          message: 'The model, or a filter of its provider, declined.',
        });
      }
      return parseAnswer(request.schema, heard);
    } catch (error) {
      return failed(heard, failureOf(error, request.signal));
    } finally {
      stop.abort();
    }
  }

  /** Reads the stream to its end, or until there is too much of it. */
  private async listen<T>(options: {
    request: ModelRequest<T>;
    stop: AbortController;
    heard: { text: string; usage: ModelUsage };
  }): Promise<{ finish?: string; tooLong: boolean }> {
    const { request, stop, heard } = options;
    const errors: unknown[] = [];
    const result = streamText({
      model: this.model,
      instructions: request.instructions,
      messages: messagesOf(request),
      // Only the form is asked for here: what is wrong is told in our own words.
      output: readAsItGrows(
        Output.object({ schema: jsonSchema(schemaOf(request.schema)) }),
      ),
      maxOutputTokens: request.maxOutputTokens,
      maxRetries: 0,
      abortSignal: AbortSignal.any([request.signal, stop.signal]),
      onError: ({ error }) => {
        errors.push(error);
      },
    });
    const partials = request.onPartial
      ? forEach(result.partialOutputStream, request.onPartial)
      : undefined;
    let finish: string | undefined;
    for await (const part of result.stream) {
      if (part.type === 'text-delta') {
        heard.text += part.text;
        if (heard.text.length > MAX_ANSWER_LENGTH) {
          heard.text = heard.text.slice(0, MAX_ANSWER_LENGTH);
          return { tooLong: true };
        }
      } else if (part.type === 'finish') {
        finish = part.finishReason;
        heard.usage = {
          inputTokens: part.totalUsage.inputTokens,
          outputTokens: part.totalUsage.outputTokens,
        };
      } else if (part.type === 'error') {
        errors.push(part.error);
      } else if (part.type === 'abort') {
        errors.push(request.signal.reason);
      }
    }
    await partials;
    if (errors.length > 0) {
      throw errors[0];
    }
    return { finish, tooLong: false };
  }
}

/** Models that a module brings may overhear that nobody waits any more. */
async function rejectOn(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) {
    await new Promise(resolve => {
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
  throw signal.reason;
}

/**
 * The SDK reads all there is of an answer at each of its pieces, which takes a
 * time by the square of its length: a long one is read where it grew noticeably.
 */
function readAsItGrows<T extends ReturnType<typeof Output.object>>(
  output: T,
): T {
  let next = 0;
  return {
    ...output,
    async parsePartialOutput({ text }) {
      if (text.length < next) {
        return undefined;
      }
      next = text.length + (text.length < 2_000 ? 1 : text.length / 25);
      return output.parsePartialOutput({ text });
    },
  };
}

/** The SDK reads a partial answer until the stream breaks, which is told elsewhere. */
async function forEach<T>(
  stream: AsyncIterable<T>,
  tell: (value: T) => void,
): Promise<void> {
  try {
    for await (const value of stream) {
      tell(value);
    }
  } catch {
    // The same error ends the stream of parts, where it becomes the answer.
  }
}

function messagesOf<T>(request: ModelRequest<T>): ModelMessage[] {
  const messages: ModelMessage[] = [
    { role: 'user', content: JSON.stringify({ data: request.data }) },
  ];
  for (const { answer, problems } of request.corrections ?? []) {
    messages.push(
      { role: 'assistant', content: answer.slice(0, 8_000) || '(nothing)' },
      {
        role: 'user',
        content: JSON.stringify({
          correction:
            'That answer does not fit the schema. Answer the same data again, in the form of the schema.',
          problems,
        }),
      },
    );
  }
  return messages;
}

function schemaOf(schema: z.ZodType) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7' });
  return rest as Parameters<typeof jsonSchema>[0];
}

function parseAnswer<T>(
  schema: z.ZodType<T>,
  heard: { text: string; usage: ModelUsage },
): ModelAnswer<T> {
  const invalid = (problems: string[]) =>
    failed<T>(heard, {
      reason: 'invalid',
      message: 'The model answered in another form than it was asked for.',
      problems,
    });
  let value: unknown;
  try {
    value = JSON.parse(heard.text);
  } catch {
    return invalid([
      heard.text.trim() === ''
        ? 'The answer is empty.'
        : 'The answer is not one JSON document.',
    ]);
  }
  const parsed = parseStrictly(schema, value);
  return parsed.ok
    ? { ok: true, value: parsed.value, ...heard }
    : invalid(
        parsed.problems
          .slice(0, MAX_PROBLEMS)
          .map(({ path, message, remedy }) =>
            [path && `${path}:`, message, remedy].filter(Boolean).join(' '),
          ),
      );
}

function failed<T>(
  heard: { text: string; usage: ModelUsage },
  failure: Omit<
    Extract<ModelAnswer<T>, { ok: false }>,
    'ok' | 'text' | 'usage' | 'problems'
  > & { problems?: readonly string[] },
): ModelAnswer<T> {
  return { ok: false, problems: [], ...failure, ...heard };
}
