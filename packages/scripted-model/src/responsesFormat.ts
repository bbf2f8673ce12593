import type OpenAI from 'openai';
import type { ScriptedAnswer, ScriptedRequest } from './ScriptedRequest';

/** As it travels: `output_text` is the client's own sum of the output. */
type Response = Omit<OpenAI.Responses.Response, 'output_text'>;
type StreamEvent = OpenAI.Responses.ResponseStreamEvent;
type Body = OpenAI.Responses.ResponseCreateParams;
type Message = OpenAI.Responses.ResponseOutputMessage;

const ID = 'resp_scripted';
const ITEM = 'msg_scripted';
/** A fixed moment, so that the same script gives the same bytes. */
const CREATED = 1_760_000_000;

/** Reads a request of the responses API. */
export function readResponsesRequest(
  body: Body,
  headers: ScriptedRequest['headers'],
): ScriptedRequest {
  const items =
    typeof body.input === 'string'
      ? [{ role: 'user', text: body.input }]
      : (body.input ?? []).flatMap(item =>
          'role' in item && 'content' in item
            ? [{ role: item.role, text: textOf(item.content) }]
            : [],
        );
  const format = body.text?.format;
  return {
    format: 'responses',
    model: String(body.model),
    instructions: [
      body.instructions ?? '',
      ...items
        .filter(({ role }) => role === 'system' || role === 'developer')
        .map(({ text }) => text),
    ]
      .filter(Boolean)
      .join('\n'),
    messages: items.flatMap(({ role, text }) =>
      role === 'user' || role === 'assistant' ? [{ role, text }] : [],
    ),
    schema: format?.type === 'json_schema' ? format.schema : undefined,
    stream: body.stream === true,
    tools: (body.tools ?? []).map(({ type }) => type),
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

/** The answer in one piece. */
export function response(
  request: ScriptedRequest,
  answer: ScriptedAnswer,
): Response {
  const { input, output } = answer.usage ?? { input: 100, output: 50 };
  const cut = answer.finish !== undefined && answer.finish !== 'stop';
  return {
    ...emptyResponse(request),
    status: cut ? 'incomplete' : 'completed',
    incomplete_details: cut
      ? {
          reason:
            answer.finish === 'length' ? 'max_output_tokens' : 'content_filter',
        }
      : null,
    output: [messageOf(answer, cut ? 'incomplete' : 'completed')],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
  };
}

function emptyResponse(request: ScriptedRequest): Response {
  return {
    id: ID,
    access_programs: null,
    object: 'response',
    created_at: CREATED,
    model: request.model,
    status: 'in_progress',
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: null,
    output: [],
    parallel_tool_calls: true,
    temperature: null,
    tool_choice: 'auto',
    tools: [],
    top_p: null,
  };
}

function messageOf(answer: ScriptedAnswer, status: Message['status']): Message {
  return {
    type: 'message',
    id: ITEM,
    role: 'assistant',
    status,
    content:
      answer.refusal === undefined
        ? [{ type: 'output_text', text: answer.text ?? '', annotations: [] }]
        : [{ type: 'refusal', refusal: answer.refusal }],
  };
}

/** The answer piece by piece, each the data of one event. */
export function responseEvents(
  request: ScriptedRequest,
  answer: ScriptedAnswer,
  pieces: readonly string[],
): StreamEvent[] {
  const whole = response(request, answer);
  const begun = emptyResponse(request);
  const message = messageOf(answer, 'completed');
  const refuses = answer.refusal !== undefined;
  const place = { item_id: ITEM, output_index: 0, content_index: 0 };
  const part: OpenAI.Responses.ResponseContentPartAddedEvent['part'] = refuses
    ? { type: 'refusal', refusal: '' }
    : { type: 'output_text', text: '', annotations: [] };
  const events: Unnumbered[] = [
    { type: 'response.created', response: begun },
    { type: 'response.in_progress', response: begun },
    {
      type: 'response.output_item.added',
      output_index: 0,
      item: { ...messageOf({ text: '' }, 'in_progress'), content: [] },
    },
    { type: 'response.content_part.added', ...place, part },
    ...pieces.map(
      (piece): Unnumbered =>
        refuses
          ? { type: 'response.refusal.delta', ...place, delta: piece }
          : {
              type: 'response.output_text.delta',
              ...place,
              delta: piece,
              logprobs: [],
            },
    ),
    refuses
      ? {
          type: 'response.refusal.done',
          ...place,
          refusal: answer.refusal ?? '',
        }
      : {
          type: 'response.output_text.done',
          ...place,
          text: answer.text ?? '',
          logprobs: [],
        },
    { type: 'response.content_part.done', ...place, part: message.content[0] },
    { type: 'response.output_item.done', output_index: 0, item: message },
    {
      type:
        whole.status === 'incomplete'
          ? 'response.incomplete'
          : 'response.completed',
      response: whole,
    },
  ];
  return events.map(
    (event, index) => ({ ...event, sequence_number: index } as StreamEvent),
  );
}

type WithoutNumber<T> = T extends StreamEvent
  ? Omit<T, 'sequence_number' | 'response'> &
      (T extends { response: unknown } ? { response: Response } : unknown)
  : never;
type Unnumbered = WithoutNumber<StreamEvent>;
