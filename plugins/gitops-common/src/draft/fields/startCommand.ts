import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook } from '../grammar/phraseBook';

const book = new PhraseBook<'command' | 'args'>([
  [
    '(command|cmd|entrypoint|entry point|start command|startup command|start script|started with|started by|starts with|start with|run with|launched with|start it with|run it with|started via|start via) _ {quoted}',
    'command',
  ],
  [
    '(args|arguments|argument|arg|parameters|params|command line arguments|flags|command arguments) _ {quoted}',
    'args',
  ],
]);

/**
 * Reads the command and its arguments, where they are in quotes.
 *
 * @internal
 */
export function readStartCommand(draft: DraftBuilder): void {
  const { reading, spec } = draft;
  for (const match of reading.find(book)) {
    const words = splitCommand(String(match.captures.quoted.value));
    if (
      words.length > 0 &&
      reading.polarity(match) === 'wanted' &&
      !spec.has(match.entry)
    ) {
      reading.take(match);
      spec.set(match.entry, words, reading.stated(match));
    }
  }
}

/** Splits at spaces; what is in quotes stays together. @internal */
export function splitCommand(text: string): string[] {
  return (text.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? []).map(word =>
    word.replace(/^(["'])(.*)\1$/, '$2'),
  );
}
