import type { ExchangeRedaction } from './redactExchange';

type Data = Record<string, unknown>;

/** A part of what a model says, in one event. */
interface Piece {
  /** Pieces of the same text have the same name. */
  text: string;
  value: string;
  set(value: string): void;
}

/**
 * Redacts a stream of events. What the pieces of a text say together is redacted
 * as a whole, since a secret may be spread over several of them.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function redactEvents(
  body: string,
  redaction: Pick<ExchangeRedaction, 'data' | 'text'>,
): string {
  const lines = body.split('\n').map(line => readLine(line, redaction));
  const pieces = lines.flatMap(line => line.pieces);
  for (const name of new Set(pieces.map(({ text }) => text))) {
    const own = pieces.filter(({ text }) => text === name);
    const whole = own.map(({ value }) => value).join('');
    const redacted = redaction.text(whole);
    own.forEach((piece, index) => {
      if (redacted === whole) {
        piece.set(piece.value);
      } else {
        piece.set(index === 0 ? redacted : '');
      }
    });
  }
  return lines.map(line => line.write()).join('\n');
}

function readLine(
  line: string,
  redaction: Pick<ExchangeRedaction, 'data' | 'text'>,
): { pieces: Piece[]; write(): string } {
  const [, json] = /^data: ?(\{.*)$/.exec(line) ?? [];
  if (json === undefined) {
    return { pieces: [], write: () => redaction.text(line) };
  }
  let event: Data;
  try {
    event = JSON.parse(json);
  } catch {
    // Half an event, where a stream broke off, is a text.
    return { pieces: [], write: () => redaction.text(line) };
  }
  const pieces = piecesOf(event);
  pieces.forEach(piece => piece.set(''));
  const redacted = redaction.data(event);
  const kept = piecesOf(redacted);
  return {
    pieces: pieces.map((piece, index) => ({ ...piece, set: kept[index].set })),
    write: () => `data: ${JSON.stringify(redacted)}`,
  };
}

function piecesOf(event: Data): Piece[] {
  const choices = Array.isArray(event.choices) ? event.choices : [];
  return [
    ...pieceAt(event, 'delta', [event.type, event.item_id].join(' ')),
    ...choices.flatMap(({ delta, index }) =>
      ['content', 'refusal'].flatMap(key =>
        pieceAt(delta, key, [key, index].join(' ')),
      ),
    ),
  ];
}

function pieceAt(holder: Data | undefined, key: string, text: string): Piece[] {
  const value = holder?.[key];
  return holder && typeof value === 'string'
    ? [
        {
          text,
          value,
          set: next => {
            holder[key] = next;
          },
        },
      ]
    : [];
}
