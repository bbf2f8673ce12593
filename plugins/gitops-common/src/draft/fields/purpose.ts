import type { DraftBuilder } from '../assembly/draftBuilder';

const MAX_LENGTH = 500;

/**
 * Keeps the line behind "Description:" or "Purpose:" as the description of the
 * workload. It runs last: what other readers understood of it counts as well.
 *
 * @internal
 */
export function readPurpose(draft: DraftBuilder): void {
  const { reading } = draft;
  const at = reading.tokens.findIndex(
    ({ word, startsLine }, index) =>
      startsLine &&
      /^(?:description|purpose|summary|what|about)$/.test(word) &&
      reading.word(index + 1, index) === ':',
  );
  if (at === -1) {
    return;
  }
  const { sentence } = reading.tokens[at];
  let end = at + 2;
  while (reading.tokens[end]?.sentence === sentence) {
    end++;
  }
  if (end > at + 2) {
    const span = { start: at + 2, end };
    const { quote } = reading.quote(span);
    if (!quote.includes('\u2022') && quote.length <= MAX_LENGTH) {
      draft.state({ path: 'description', value: quote, ...span });
    }
  }
}
