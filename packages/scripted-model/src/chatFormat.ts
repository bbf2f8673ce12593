import type OpenAI from 'openai';
import type { ScriptedAnswer, ScriptedRequest } from './ScriptedRequest';

type Completion = OpenAI.Chat.ChatCompletion;
type Chunk = OpenAI.Chat.ChatCompletionChunk;
type Choice = OpenAI.Chat.ChatCompletionChunk.Choice;
type Body = OpenAI.Chat.ChatCompletionCreateParams;

const ID = 'chatcmpl-scripted';
/** A fixed moment, so that the same script gives the same bytes. */
const CREATED = 1_760_000_000;

/** Reads a request of the chat completions API. */
export function readChatRequest(
  body: Body,
  headers: ScriptedRequest['headers'],
): ScriptedRequest {
  const texts = body.messages.map(message => ({
    role: message.role,
    text: textOf(message.content),
  }));
  return {
    format: 'chat',
    model: String(body.model),
    instructions: texts
      .filter(({ role }) => role === 'system' || role === 'developer')
      .map(({ text }) => text)
      .join('\n'),
    messages: texts.flatMap(({ role, text }) =>
      role === 'user' || role === 'assistant' ? [{ role, text }] : [],
    ),
    schema:
      body.response_format?.type === 'json_schema'
        ? body.response_format.json_schema.schema
        : undefined,
    stream: body.stream === true,
    tools: (body.tools ?? []).map(tool =>
      'function' in tool ? tool.function.name : tool.type,
    ),
    body,
    headers,
  };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') {
    return content;
  }
  return Array.isArray(content)
    ? content
        .map(part => (part as { text?: string }).text ?? '')
        .filter(Boolean)
        .join('\n')
    : '';
}

function usageOf({ usage }: ScriptedAnswer) {
  const { input, output } = usage ?? { input: 100, output: 50 };
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
  };
}

/** The answer in one piece. */
export function chatCompletion(
  request: ScriptedRequest,
  answer: ScriptedAnswer,
): Completion {
  return {
    id: ID,
    object: 'chat.completion',
    created: CREATED,
    model: request.model,
    choices: [
      {
        index: 0,
        finish_reason: answer.finish ?? 'stop',
        logprobs: null,
        message: {
          role: 'assistant',
          content: answer.refusal === undefined ? answer.text ?? '' : null,
          refusal: answer.refusal ?? null,
        },
      },
    ],
    usage: usageOf(answer),
  };
}

/** The answer piece by piece, each the data of one event. */
export function chatChunks(
  request: ScriptedRequest,
  answer: ScriptedAnswer,
  pieces: readonly string[],
): Chunk[] {
  const chunk = (
    delta: Choice['delta'],
    finish: Choice['finish_reason'] = null,
  ): Chunk => ({
    id: ID,
    object: 'chat.completion.chunk',
    created: CREATED,
    model: request.model,
    choices: [{ index: 0, delta, finish_reason: finish, logprobs: null }],
  });
  const refuses = answer.refusal !== undefined;
  return [
    chunk({ role: 'assistant', content: refuses ? null : '' }),
    ...pieces.map(piece =>
      chunk(refuses ? { refusal: piece } : { content: piece }),
    ),
    chunk({}, answer.finish ?? 'stop'),
    ...(wantsUsage(request)
      ? [
          {
            id: ID,
            object: 'chat.completion.chunk' as const,
            created: CREATED,
            model: request.model,
            choices: [],
            usage: usageOf(answer),
          },
        ]
      : []),
  ];
}

/** Streams tell of tokens only where `stream_options` ask for it. */
function wantsUsage({ body }: ScriptedRequest): boolean {
  const { stream_options: wanted } = body as Partial<Body>;
  return wanted?.include_usage === true;
}
