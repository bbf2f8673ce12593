import type { Origin } from '../../vocabulary';
import type { Reading, Span } from '../grammar/reading';
import type { Ground } from './groundClaim';

/** Longer quotes say too much beside the value. */
const MAX_WORDS = 12;
const MAX_REASON = 120;

/**
 * The words that stand for a claim: those that the model quotes, when they are
 * few and of one sentence; else those that say the value.
 *
 * @internal
 */
export function wordsOf(
  reading: Reading,
  ground: { evidence?: Span; quote: Span },
): Span {
  const { evidence, quote } = ground;
  const { tokens } = reading;
  const isShort =
    quote.end - quote.start <= MAX_WORDS &&
    tokens[quote.start].sentence === tokens[quote.end - 1].sentence;
  return isShort || !evidence ? quote : evidence;
}

/** Where a claim that is taken came from. @internal */
export function modelOrigin(
  reading: Reading,
  ground: Exclude<Ground, { type: 'refused' }>,
): Origin {
  if (ground.type === 'said') {
    return {
      type: 'stated',
      ...reading.quote(wordsOf(reading, ground)),
      by: 'model',
    };
  }
  if (ground.type === 'cataloged') {
    return {
      type: 'assumed',
      reason: 'The catalog says so of the Component.',
      by: 'model',
    };
  }
  const words = reading.quote(ground.quote).quote.replace(/\s+/g, ' ');
  const shown =
    words.length > MAX_REASON ? `${words.slice(0, MAX_REASON)}\u2026` : words;
  return {
    type: 'assumed',
    reason: `The model concludes it from "${shown}".`,
    by: 'model',
  };
}
