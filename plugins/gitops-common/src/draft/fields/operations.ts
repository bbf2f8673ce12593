import type { DraftBuilder } from '../assembly/draftBuilder';
import { PhraseBook, type Found } from '../grammar/phraseBook';
import {
  changesOfSize,
  operations,
  type Operation,
} from '../lexicon/operations';
import { isDataService, isKnownWord } from '../lexicon/vocabulary';

const book = new PhraseBook<Operation>(
  operations.map(operation => [operation.phrase, operation] as const),
);

/** Words of one order. */
const REACH = 20;

const OPENING =
  /^(?:please|pls|can|could|would|you|we|i|want|need|have|like|to|lets|let|us|hi|hey|hello|team|,|now|then|just|id|bitte|ich|wir|must|should|:|-|and)$/;
const CLAUSE_END = /^(?:[,;.!?]|and|then|but|because|so|instead)$/;
const NOUN =
  /^(?:service|svc|app|application|workload|api|deployment|website)$/;

/**
 * Refuses what is done to a workload that runs already: this page describes
 * one that shall run, and a name in such a sentence must not become a new one.
 *
 * @internal
 */
export function refuseOperations(
  draft: DraftBuilder,
  options: { refines?: boolean } = {},
): void {
  const { reading } = draft;
  for (const match of reading.find(book)) {
    // Who refines a spec may well want another size.
    if (options.refines && match.entry.resizes) {
      continue;
    }
    const end = clauseEnd(draft, match.end);
    if (!isOrder(draft, match) || !isAboutWorkload(draft, match, end)) {
      continue;
    }
    draft.refuse({
      reason: 'feature-not-supported',
      start: match.start,
      end,
      message: `This page describes a workload that shall run; it does not ${
        reading.quote(match).quote
      } one.`,
      alternative: match.entry.alternative,
    });
  }
}

/** Nothing but courtesy stands before it in its sentence or clause. */
function isOrder({ reading }: DraftBuilder, match: Found<Operation>): boolean {
  for (let at = match.start - 1; at >= match.start - REACH; at--) {
    const word = reading.word(at, match.start);
    if (word === '' || word === ',') {
      return true;
    }
    if (!OPENING.test(word)) {
      return false;
    }
  }
  return false;
}

function clauseEnd({ reading }: DraftBuilder, from: number): number {
  let end = from;
  while (
    end < from + REACH &&
    reading.word(end, from - 1) !== '' &&
    !CLAUSE_END.test(reading.word(end, from - 1))
  ) {
    end++;
  }
  return end;
}

/** "the checkout service", "orders-api", "it"; not "the cache". */
function isAboutWorkload(
  { reading }: DraftBuilder,
  match: Found<Operation>,
  end: number,
): boolean {
  const words = reading.tokens.slice(match.end, end);
  if (words.length === 0 || words.some(({ word }) => isDataService(word))) {
    return false;
  }
  if (reading.word(match.start, match.start) === 'make') {
    return words.some(({ word }) => changesOfSize.test(word));
  }
  const [first] = words.filter(
    ({ word }) => !/^(?:the|our|my|this)$/.test(word),
  );
  return (
    words.some(({ word }) => NOUN.test(word)) ||
    (first !== undefined &&
      (/^(?:reference|quoted)$/.test(first.kind) ||
        (first.kind === 'word' && !isKnownWord(first.word)) ||
        first.word === 'it'))
  );
}
