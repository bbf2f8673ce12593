import { checkSentence } from './checkSentence';
import { LONGEST_SENTENCE } from './checkShape';
import { straighten } from './piecesOf';
import type {
  CheckedWording,
  Fact,
  RefusedSentence,
  WordedSentence,
} from './Wording';

/** Sentences that are kept. */
const MOST_KEPT = 4;

/** Sentences that are looked at. */
const MOST_READ = 20;

/**
 * Proves a wording: a sentence is kept where the facts that it names exist and
 * say everything that it says, and is refused with the reasons otherwise.
 *
 * Strict on purpose. A true sentence that is refused costs little, because the
 * text that rules wrote stays; a false one that is kept is a lie on the page. A
 * sentence may therefore say less than its facts and hardly say it otherwise:
 * the same words, in the same order, on the same side of a "not".
 *
 * @public
 */
export function checkWording({
  sentences,
  facts,
}: {
  sentences: readonly WordedSentence[];
  facts: readonly Fact[];
}): CheckedWording {
  const kept: WordedSentence[] = [];
  const refused: RefusedSentence[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences.slice(0, MOST_READ)) {
    const key = keyOf(sentence.text);
    const problems = [
      ...(seen.has(key) ? ['It is there already.'] : []),
      ...(kept.length >= MOST_KEPT
        ? [`There are ${MOST_KEPT} sentences before it.`]
        : []),
    ];
    const all = problems.length > 0 ? problems : checkSentence(sentence, facts);
    seen.add(key);
    if (all.length === 0) {
      kept.push({
        text: sentence.text.trim(),
        facts: [...new Set(sentence.facts)],
      });
    } else {
      refused.push({ text: shortened(sentence.text), problems: all });
    }
  }
  return { kept, refused };
}

function keyOf(text: string): string {
  return straighten(text.slice(0, LONGEST_SENTENCE + 1)).toLowerCase();
}

function shortened(text: string): string {
  return text.length <= LONGEST_SENTENCE
    ? text
    : `${text.slice(0, LONGEST_SENTENCE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
