import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook } from '../grammar/phraseBook';

const book = new PhraseBook<'content' | 'empty'>([
  [
    '[config|configuration|settings] file [called|named] [at] {file} [,] [(that|which|with)] [the] (contains|containing|content|contents|has|says|reads|is|:|with) [the] [content|contents|text|line|lines] [:] {quoted}',
    'content',
  ],
  [
    '(config|configuration|settings) file [called|named|at|under|in] {file}',
    'empty',
  ],
]);

/**
 * Reads configuration files with what is in them; without, it is a question.
 *
 * @internal
 */
export function readConfigFiles(draft: DraftBuilder): void {
  const { reading, spec } = draft;
  let index = 0;
  for (const match of reading.find(book)) {
    const path = String(match.captures.file.value);
    if (
      !/^\/([\w.-]+\/)+[\w.-]+$/.test(path) ||
      reading.polarity(match) !== 'wanted'
    ) {
      continue;
    }
    reading.take(match);
    const origin = reading.stated(match);
    spec.set(`files[${index}].path`, path, origin);
    if (match.captures.quoted) {
      spec.set(`files[${index}].content`, match.captures.quoted.value, origin);
    } else {
      draft.questions.push({
        path: `files[${index}].content`,
        text: `What does the file ${path} contain?`,
        proposals: [],
      });
    }
    index++;
  }
}
