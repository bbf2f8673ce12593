import { valueAt } from '../../path';
import type { SpecDraft } from '../../spec';
import type { Reading, Span } from '../grammar/reading';
import { removalVerbs } from '../lexicon/removals';
import type { Claim } from '../model/claims';
import {
  environmentProblem,
  type Ground,
  type GroundOptions,
} from '../model/groundClaim';
import { indexOfItem, isItemList } from '../model/specItems';
import type { VariableItem } from '../model/values/configuration';
import { modelValues } from '../model/values/modelValues';
import { removableFieldBook, removedSpan } from './removals';
import { withheldClause } from './withheldClause';

const NO =
  /^(?:no|not|never|without|dont|doesnt|stop|stops|off|away|out|rid|longer|anymore|less|ohne|kein|keine)$/;

/**
 * Checks that words take out what a model says: it is there, they name it, and
 * they say no to it.
 *
 * @internal
 */
export function groundRemoval(
  options: GroundOptions & { spec: SpecDraft },
): Ground {
  const { claim, words, quotes, rules, spec } = options;
  if (!isThere(claim, spec)) {
    return { type: 'refused', reason: 'There is nothing like it to take out.' };
  }
  const { reading } = words.draft;
  let problem = 'The words that it names do not take it out.';
  for (const quote of claim.quotes.flatMap(text => [...quotes.find(text)])) {
    const before = (evidence: Span) => ({
      start: quote.start,
      end: evidence.start,
    });
    for (const evidence of evidenceOf(options, quote)) {
      const isTakenOut =
        removedSpan(reading, evidence) !== undefined ||
        words.has(before(evidence), removalVerbs) ||
        words.has(before(evidence), NO);
      const wrong = rules.refuses(evidence)
        ? 'What these words ask for is refused.'
        : withheldProblem(reading, evidence) ??
          environmentProblem({ claim, words }, { evidence, quote });
      if (isTakenOut && wrong === undefined) {
        return { type: 'said', evidence, quote };
      }
      problem = wrong ?? problem;
    }
  }
  return { type: 'refused', reason: problem };
}

function withheldProblem(reading: Reading, evidence: Span): string | undefined {
  return withheldClause(reading, evidence) === undefined
    ? undefined
    : 'These words do not ask to take it out.';
}

function isThere({ path, value }: Claim, spec: SpecDraft): boolean {
  return isItemList(path)
    ? indexOfItem(path, valueAt(spec, path), value) !== -1
    : valueAt(spec, path) !== undefined;
}

function evidenceOf({ claim, words }: GroundOptions, quote: Span): Span[] {
  const named = words
    .hits(removableFieldBook, quote)
    .filter(({ entry }) => entry.paths.includes(claim.guide.path));
  if (claim.field === 'variable') {
    const { name } = claim.item as VariableItem;
    return [...named, ...words.matching(quote, token => token.text === name)];
  }
  const { parse, find } = modelValues[claim.field];
  const item = parse(claim.text, words);
  return item === undefined
    ? named
    : [...named, ...find(item, { words, quote })];
}
