/** A request to the model as a script sees it, whatever its wire format. */
export interface ScriptedRequest {
  format: 'chat' | 'responses';
  /** Name of the model that is asked for. */
  model: string;
  /** Text of the system or developer messages and of `instructions`. */
  instructions: string;
  /** Texts of the other messages, the first one first. */
  messages: { role: 'user' | 'assistant'; text: string }[];
  /** Schema that the answer has to fit, where one is given. */
  schema?: unknown;
  stream: boolean;
  /** Names of the tools that the model is offered. */
  tools: string[];
  /** The body as it was sent. */
  body: unknown;
  headers: Record<string, string | string[] | undefined>;
}

/** How a script answers. Nothing of it is needed but a text or a failure. */
export interface ScriptedAnswer {
  /** What the model says. */
  text?: string;
  /** What the model says when it declines, in the format's own field. */
  refusal?: string;
  /** Status and message of an error answer instead. */
  failure?: {
    status: number;
    message: string;
    headers?: Record<string, string>;
  };
  /** Why it stopped; `length` cuts, `content_filter` withholds. */
  finish?: 'stop' | 'length' | 'content_filter';
  /** Milliseconds before anything is sent. */
  delay?: number;
  /** Milliseconds between two pieces of a stream. */
  pace?: number;
  /** Characters of a piece of a stream. 24 unless given. */
  piece?: number;
  /** Ends the connection after so many characters. */
  dropAfter?: number;
  /** Bytes that are sent as they are, instead of a well-formed answer. */
  raw?: string;
  /** Status of a raw answer; 200 unless given. */
  status?: number;
  /** Headers of a raw answer beside, or in place of, its content type. */
  headers?: Record<string, string>;
  usage?: { input: number; output: number };
}

/** Decides what the model says. */
export type Script = (
  request: ScriptedRequest,
) => ScriptedAnswer | Promise<ScriptedAnswer>;
