import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import { refusedWishes, type RefusedWish } from '../lexicon/refusals';

const book = new PhraseBook<RefusedWish>(
  refusedWishes.flatMap(wish =>
    wish.phrases.map(phrase => [phrase, wish] as const),
  ),
);

/** Kubernetes takes node ports from here on unless told otherwise. */
const FIRST_NODE_PORT = 30_000;

/** Give away that the words are about somebody else's thing. */
const NOT_OURS = /^(?:behind|replaces|before)$/;

/**
 * Refuses what the platform does not give, with what it gives instead. What
 * the text itself says no to is no wish.
 *
 * @internal
 */
export function refuseWishes(draft: DraftBuilder): void {
  const { reading } = draft;
  const socket = reading.tokens.findIndex(({ text }) =>
    text.endsWith('docker.sock'),
  );
  for (const match of reading.find(book)) {
    const polarity = reading.polarity(match);
    if (isHarmless(draft, match)) {
      continue;
    }
    if (polarity !== 'wanted' && !match.entry.negated) {
      reading.take(match);
      continue;
    }
    const { reason, message, alternative, path, isKind } = match.entry;
    const { start, end } = match;
    draft.refuse({ reason, message, alternative, path, start, end });
    draft.refusedKind ||= Boolean(isKind);
  }
  if (socket !== -1 && !reading.isTaken(socket)) {
    const { reason, message, alternative } = refusedWishes.find(
      wish => wish.reason === 'host-path',
    )!;
    draft.refuse({
      reason,
      message,
      alternative,
      start: socket,
      end: socket + 1,
    });
  }
}

function isHarmless(draft: DraftBuilder, match: Found<RefusedWish>): boolean {
  const { reading } = draft;
  const before = reading.word(match.start - 1, match.start);
  const earlier = reading.word(match.start - 2, match.start);
  if (
    match.entry.reason === 'load-balancer' &&
    (NOT_OURS.test(before) || NOT_OURS.test(earlier))
  ) {
    return true;
  }
  const text = reading.quote(match).quote.toLowerCase();
  // "Node, port 3000" and "lang=node port=8080" are about Node.js.
  const nodePort = match.captures.port?.value;
  if (
    /^node port/.test(text) &&
    (/^[=:]$/.test(before) ||
      /^[=:]$/.test(reading.word(match.end, match.start)) ||
      (typeof nodePort === 'number' && nodePort < FIRST_NODE_PORT))
  ) {
    return true;
  }
  const after = reading.word(match.end, match.start);
  if (match.captures.quoted && match.captures.quoted.value !== 'latest') {
    return true;
  }
  return (
    // A website about schedules, a dashboard of workers, 12 gunicorn workers.
    (text === 'worker' &&
      /^(?:gunicorn|uvicorn|service|social|field|case|warehouse|per)$/.test(
        before,
      )) ||
    (text === 'cron' && after === 'expression') ||
    (text === 'volume' &&
      /^(?:high|low|large|the|of|data|traffic|transaction|request|call|sales|trading)$/.test(
        before,
      )) ||
    (/^(?:volume|volumes|disk)$/.test(text) && after === 'of')
  );
}
