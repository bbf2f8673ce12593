import type { Token } from './token';

/** Lines shorter than this were ended by the writer, not by the window. */
const WRAPPED_LINE = 60;

const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'etc',
  'approx',
  'vs',
  'incl',
  'min',
  'max',
  'no',
  'ca',
  'g',
  'e',
]);

/**
 * Numbers the sentences. A full stop ends one when a space follows; a line end
 * does when the line is short, the next one is an item or a label, or a blank
 * line lies between.
 *
 * @internal
 */
export function markSentences(text: string, tokens: Token[]): void {
  let sentence = 0;
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    if (previous && startsSentence({ text, tokens, index })) {
      sentence++;
    }
    token.sentence = sentence;
  });
}

function startsSentence(options: {
  text: string;
  tokens: readonly Token[];
  index: number;
}): boolean {
  const { text, tokens, index } = options;
  const previous = tokens[index - 1];
  const gap = text.slice(previous.end, tokens[index].start);
  if (gap.includes('\n')) {
    return endsLine(options, gap);
  }
  if (previous.text === '.' && gap !== '') {
    const before = tokens[index - 2];
    return !(before && ABBREVIATIONS.has(before.word));
  }
  return (
    (previous.text === '!' || previous.text === '?') &&
    tokens[index].text !== previous.text
  );
}

function endsLine(
  options: { text: string; tokens: readonly Token[]; index: number },
  gap: string,
): boolean {
  const { text, tokens, index } = options;
  const previous = tokens[index - 1];
  if (/\n[ \t\r]*\n/.test(gap) || /[.!?:;]/.test(previous.text)) {
    return true;
  }
  const lineStart = text.lastIndexOf('\n', previous.start) + 1;
  return previous.end - lineStart < WRAPPED_LINE || opensItem(tokens, index);
}

/** A bullet, a number with a dot, or `label:` begins the line. */
function opensItem(tokens: readonly Token[], index: number): boolean {
  const [first, second, third] = tokens.slice(index, index + 3);
  if (/^[-*>\u2022\u2013\u00b7#+]$/.test(first.text)) {
    return true;
  }
  const isLabel = (token: Token | undefined) =>
    token !== undefined && /^(?:[:=]|[-=]>|\u2192)$/.test(token.text);
  return (
    (first.kind === 'number' && /^[.)]$/.test(second?.text ?? '')) ||
    isLabel(second) ||
    (second?.kind === 'word' && isLabel(third))
  );
}
