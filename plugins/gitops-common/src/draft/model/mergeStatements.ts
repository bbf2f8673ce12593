import type { DocumentPath } from '../../vocabulary';
import type { DraftBuilder } from '../assembly/draftBuilder';
import { readClaims } from './claims';
import { groundClaim } from './groundClaim';
import type { GroundedClaim, MergedStatements } from './mergedStatements';
import type { ModelReading } from './modelStatement';
import { Quotes } from './quotes';
import { RulesRead } from './rulesRead';
import { SpokenWords } from './spokenWords';
import { StatementMerge } from './StatementMerge';

/**
 * Brings what a model says together with what the rules read. Where they agree
 * both are named, where only the model read something that the words say it is
 * taken, where they differ it is a question.
 *
 * @internal
 */
export function mergeStatements(
  draft: DraftBuilder,
  { statements }: ModelReading,
): MergedStatements {
  const words = new SpokenWords(draft);
  const rules = new RulesRead(draft);
  const quotes = new Quotes(draft.reading);
  const { claims, refused } = readClaims({
    statements,
    words,
    mayRemove: false,
  });
  const merge = new StatementMerge(draft, rules, refused);
  const byPath = new Map<DocumentPath, GroundedClaim[]>();
  for (const claim of claims) {
    if (merge.agrees(claim)) {
      continue;
    }
    const ground = groundClaim({ claim, words, quotes, rules });
    const group = byPath.get(claim.path);
    if (group) {
      group.push({ claim, ground });
    } else {
      byPath.set(claim.path, [{ claim, ground }]);
    }
  }
  byPath.forEach((group, path) => merge.settle(path, group));
  return merge;
}
