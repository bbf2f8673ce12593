import { valueAt } from '../../path';
import type { SpecDraft } from '../../spec';
import type { DocumentPath, Origin } from '../../vocabulary';
import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Question } from '../draft';
import type { Span } from '../grammar/reading';
import { answer } from '../model/answers';
import { readClaims, type Claim, type Refused } from '../model/claims';
import { groundClaim } from '../model/groundClaim';
import { modelOrigin, wordsOf } from '../model/modelOrigin';
import type { ModelStatement } from '../model/modelStatement';
import { Quotes } from '../model/quotes';
import { RulesRead } from '../model/rulesRead';
import { indexOfItem, isItemList } from '../model/specItems';
import { SpokenWords } from '../model/spokenWords';
import { groundRemoval } from './groundRemoval';
import type { Removal } from './removals';
import type { SpecChange } from './specChange';

/**
 * The changes that both readers ask for.
 *
 * @internal
 */
export interface MergedChanges {
  changes: SpecChange[];
  /** Fields that the readers read differently. */
  differences: Question[];
  refused: Refused[];
  /** Words that statements which were taken quote. */
  understood: Span[];
}

/**
 * Brings what a model says about words together with what the rules read in
 * them. A statement counts where the words say it, as in a description; what
 * is only concluded changes nothing.
 *
 * @internal
 */
export function mergeChanges(options: {
  draft: DraftBuilder;
  spec: SpecDraft;
  removals: readonly Removal[];
  changes: readonly SpecChange[];
  statements: readonly ModelStatement[];
}): MergedChanges {
  const { draft, spec, statements } = options;
  const words = new SpokenWords(draft);
  const rules = new RulesRead(draft, options.removals);
  const quotes = new Quotes(draft.reading);
  const { claims, refused } = readClaims({
    statements,
    words,
    mayRemove: true,
  });
  const byRules = options.changes.map(change => ({ ...change }));
  const byModel = new Map<DocumentPath, SpecChange[]>();
  const understood: Span[] = [];
  const refuse = ({ field, text, quotes: said }: Claim, reason: string) =>
    refused.push({ field, value: text, quote: said[0], reason });
  for (const claim of claims) {
    const agreed = sameChanges(byRules, claim, spec);
    if (agreed.length > 0) {
      agreed.forEach(change => {
        change.reader = 'both';
      });
      continue;
    }
    const ground =
      claim.operation === 'remove'
        ? groundRemoval({ claim, words, quotes, rules, spec })
        : groundClaim({ claim, words, quotes, rules });
    if (ground.type !== 'said') {
      refuse(
        claim,
        ground.type === 'refused'
          ? ground.reason
          : 'The words that it names do not say it.',
      );
      continue;
    }
    understood.push(wordsOf(draft.reading, ground));
    const change: SpecChange = {
      operation: operationOf(claim),
      path: claim.path,
      ...(claim.operation === 'remove' && !isItemList(claim.path)
        ? {}
        : { value: claim.value }),
      origin: modelOrigin(draft.reading, ground),
      reader: 'model',
    };
    byModel.set(claim.path, [...(byModel.get(claim.path) ?? []), change]);
  }
  return {
    refused,
    understood,
    ...settle(byRules, byModel),
  };
}

function operationOf({ operation, path }: Claim): SpecChange['operation'] {
  if (operation === 'remove') {
    return 'remove';
  }
  return isItemList(path) ? 'add' : 'set';
}

/** Changes of the rules that say the same as a claim. */
function sameChanges(
  changes: readonly SpecChange[],
  claim: Claim,
  spec: SpecDraft,
): SpecChange[] {
  const { path, value } = claim;
  const operation = operationOf(claim);
  const rivals = changes.filter(change => change.operation === operation);
  if (isItemList(path)) {
    return rivals.filter(
      change =>
        change.path === path && indexOfItem(path, [change.value], value) === 0,
    );
  }
  if (operation === 'remove') {
    return rivals.filter(change => change.path === path);
  }
  if (claim.field === 'health-path') {
    const probe = path.slice(0, path.lastIndexOf('.'));
    return rivals.filter(
      change =>
        change.path === probe &&
        (change.value as { http?: unknown } | undefined)?.http === value,
    );
  }
  if (claim.field === 'image') {
    const leaves = Object.entries(value as object);
    const changed = rivals.filter(change => change.path.startsWith(`${path}.`));
    const holds = leaves.every(
      ([key, leaf]) =>
        (changed.find(change => change.path === `${path}.${key}`)?.value ??
          valueAt(spec, `${path}.${key}`)) === leaf,
    );
    return holds ? changed : [];
  }
  return rivals.filter(
    change =>
      change.path === path &&
      JSON.stringify(change.value) === JSON.stringify(value),
  );
}

/** Two answers for one field are a question; items of lists add up. */
function settle(
  byRules: readonly SpecChange[],
  byModel: ReadonlyMap<DocumentPath, readonly SpecChange[]>,
): { changes: SpecChange[]; differences: Question[] } {
  const changes = [...byRules];
  const differences: Question[] = [];
  for (const [path, wanted] of byModel) {
    const rivals = isItemList(path)
      ? []
      : changes.filter(change => isSameField(change.path, path));
    if (rivals.length + wanted.length === 1 || isItemList(path)) {
      changes.push(...wanted);
      continue;
    }
    rivals.forEach(rival => changes.splice(changes.indexOf(rival), 1));
    differences.push({
      path,
      text:
        rivals.length > 0
          ? `The rules and the model read ${path} differently. Which one holds?`
          : `The model reads two things about ${path}. Which one holds?`,
      proposals: [
        ...rivals.map(({ value, origin }) =>
          proposal(value, origin, 'the rules read'),
        ),
        ...wanted.map(({ value, origin }) =>
          proposal(value, origin, 'the model reads'),
        ),
      ],
    });
  }
  return { changes, differences };
}

function proposal(value: unknown, origin: Origin, reader: string) {
  return value === undefined
    ? { ...answer('without it', origin, reader), value: null }
    : answer(value, origin, reader);
}

/** A field of an image or a probe speaks for the whole. */
function isSameField(a: DocumentPath, b: DocumentPath): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
