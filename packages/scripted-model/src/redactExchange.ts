import { createRedaction } from '@slipway/plugin-gitops-common/redaction';
import { redactEvents } from './redactEvents';

const REDACTED = '[redacted]';

/** Stands for a document within a string while the rest is redacted. */
const PLACE = /^\ue000(\d+)\ue000$/;

/** Takes out of what a model's server was sent, or said, what must not be kept. */
export interface ExchangeRedaction {
  /** The same data with its strings redacted. */
  data<T>(value: T): T;
  /** A text; where it is a JSON document, it stays one. */
  text(text: string): string;
  /** The body of an answer of a content type. */
  body(body: string, contentType: string): string;
}

/**
 * Makes a redaction of exchanges with a model's server.
 *
 * @param secrets - what is known to be secret, such as the key; what looks like a
 * secret is found beside.
 */
export function redactExchange(secrets: readonly string[]): ExchangeRedaction {
  const { redact } = createRedaction({});
  const hide = (text: string) =>
    secrets
      .filter(secret => secret !== '')
      .reduce((rest, secret) => rest.split(secret).join(REDACTED), text);

  /** A document in a string is redacted by its keys, and stays a document. */
  function data<T>(value: T): T {
    const documents: string[] = [];
    const marked = mapTexts(value, original => {
      const text = hide(original);
      const parsed = parseDocument(text);
      if (parsed === undefined) {
        return text;
      }
      const redacted = JSON.stringify(data(parsed));
      const isSame = redacted === JSON.stringify(parsed);
      documents.push(isSame ? text : redacted);
      return `\ue000${documents.length - 1}\ue000`;
    });
    return mapTexts(redact(marked), text => {
      const [, index] = PLACE.exec(text) ?? [];
      return index === undefined ? text : documents[Number(index)] ?? text;
    }) as T;
  }

  const text = (value: string) => data(value);
  return {
    data,
    text,
    body: (body, contentType) =>
      contentType.includes('text/event-stream')
        ? redactEvents(body, { data, text })
        : text(body),
  };
}

function parseDocument(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    // What only begins like a document is a text like any other.
    return undefined;
  }
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return map(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => mapTexts(item, map));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          map(key),
          mapTexts(item, map),
        ]),
      )
    : value;
}
