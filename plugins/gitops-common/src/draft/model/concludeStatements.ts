import type { DocumentPath } from '../../vocabulary';
import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Proposal } from '../draft';
import type { Span } from '../grammar/reading';
import type { Refused } from './claims';
import type { GroundedClaim, MergedStatements } from './mergedStatements';
import { modelOrigin, wordsOf } from './modelOrigin';

/** Names that are proposed beside those of the rules. */
const MOST_NAMES = 3;

/**
 * Takes what a model concludes where nobody knows anything else: fields that do
 * no harm, with the words that it concludes them from.
 *
 * @returns what is left: refusals, words that were understood, and names to be
 *   proposed.
 *
 * @internal
 */
export function concludeStatements(
  draft: DraftBuilder,
  merged: MergedStatements,
  emptied: readonly DocumentPath[],
): { refused: Refused[]; understood: Span[]; names: Proposal[] } {
  const refused: Refused[] = [...merged.refused];
  const understood: Span[] = [...merged.understood];
  const names: Proposal[] = [];
  const refuse = ({ claim }: GroundedClaim, reason: string) =>
    refused.push({
      field: claim.field,
      value: claim.text,
      quote: claim.quotes[0],
      reason,
    });
  const standing = merged.open.filter(item => {
    const agreed = agreesWithConclusion(draft, item);
    if (!agreed && item.ground.type === 'refused') {
      refuse(item, item.ground.reason);
    }
    return !agreed && item.ground.type !== 'refused';
  });
  for (const item of standing) {
    const { claim, ground } = item;
    const { path, field, value } = claim;
    const rivals = standing.filter(other => other.claim.path === path);
    if (ground.type === 'refused') {
      continue;
    }
    if (!isOpen(draft, item, emptied)) {
      refuse(item, 'It is known already, and no words say otherwise.');
    } else if (field === 'name') {
      names.push({
        value,
        label: String(value),
        origin: modelOrigin(draft.reading, ground),
      });
    } else if (rivals.length > 1) {
      refuse(item, 'The model concludes several things about it.');
    } else {
      draft.spec.set(path, value, modelOrigin(draft.reading, ground));
      if (ground.type === 'concluded') {
        understood.push(wordsOf(draft.reading, ground));
      }
    }
  }
  return { refused, understood, names: names.slice(0, MOST_NAMES) };
}

/** The rules concluded the same; then both did. */
function agreesWithConclusion(
  { spec }: DraftBuilder,
  { claim: { path, value } }: GroundedClaim,
): boolean {
  const isSame =
    spec.has(path) && JSON.stringify(spec.get(path)) === JSON.stringify(value);
  if (isSame && spec.originOf(path)?.type === 'assumed') {
    spec.confirm(path);
  }
  return isSame;
}

function isOpen(
  draft: DraftBuilder,
  { claim }: GroundedClaim,
  emptied: readonly DocumentPath[],
): boolean {
  const { spec, questions } = draft;
  const { field, path } = claim;
  // A size is for those who name no amounts.
  const whole = field === 'size' ? path.replace(/\.size$/, '') : path;
  return (
    !spec.has(whole) &&
    !questions.some(question => question.path === path) &&
    !(field === 'kind' && draft.refusedKind) &&
    !emptied.some(empty => path === empty || path.startsWith(`${empty}.`))
  );
}
