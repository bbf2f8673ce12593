import type { Refinement } from '../../../plugins/gitops-common/src/draft';
import { valueAt, withValueAt } from '../../../plugins/gitops-common/src/path';
import type { SpecDraft } from '../../../plugins/gitops-common/src/spec';
import { isSameValue } from '../../../packages/cli/src/evaluation/draftFacts';
import type { Judgement } from '../../../packages/cli/src/evaluation/scoreDraft';
import type { EvaluatedRefinement } from './readRefinements';
import { shortNames } from './shortNames';

/** Judges edits: everything that must change, and everything that must not. */
export function scoreRefinement(
  expected: EvaluatedRefinement,
  given: Pick<Refinement, 'edits' | 'questions' | 'refusals'>,
  spec: SpecDraft,
): Judgement[] {
  const after = Object.entries(given.edits).reduce<unknown>(
    (document, [path, value]) =>
      withValueAt(document, path, value ?? undefined),
    spec,
  );
  const wanted = Object.keys(expected.edits);
  return [
    ...wanted.map(path => judgeEdit(path, expected.edits[path], after, spec)),
    ...Object.keys(given.edits)
      .filter(path => !wanted.some(other => isWithin(other, path)))
      .map(
        (path): Judgement => ({
          field: fieldOf(path),
          outcome: 'invented',
          detail: `${path} was changed`,
        }),
      ),
    ...expected.asks.map(
      (path): Judgement => ({
        field: 'questions',
        outcome: given.questions.some(question => question.path === path)
          ? 'right'
          : 'missed',
        detail: `${path} is not asked`,
      }),
    ),
    ...expected.refuses.map(
      (reason): Judgement => ({
        field: 'refusals',
        outcome: given.refusals.some(refusal => refusal.reason === reason)
          ? 'right'
          : 'missed',
        detail: `${reason} is not refused`,
      }),
    ),
  ];
}

function judgeEdit(
  path: string,
  wanted: unknown,
  after: unknown,
  before: SpecDraft,
): Judgement {
  const field = fieldOf(path);
  const is = (document: unknown) => {
    const value = valueAt(document, path);
    return Array.isArray(wanted)
      ? isSameValue(shortNames(value), [...wanted].sort())
      : isSameValue(value ?? null, wanted);
  };
  if (is(after)) {
    return { field, outcome: 'right', detail: path };
  }
  const isUntouched =
    JSON.stringify(valueAt(after, path)) ===
    JSON.stringify(valueAt(before, path));
  return {
    field,
    outcome: isUntouched ? 'missed' : 'wrong',
    detail: `${path} is ${JSON.stringify(
      valueAt(after, path),
    )} and not ${JSON.stringify(wanted)}`,
  };
}

/** Whether a path is another one, or below it. */
function isWithin(path: string, other: string): boolean {
  return (
    path === other ||
    path.startsWith(`${other}.`) ||
    path.startsWith(`${other}[`)
  );
}

/** `environments.prod.scale.min` counts for scale. */
function fieldOf(path: string): string {
  const segments = path.split(/[.[]/);
  return segments[0] === 'environments' ? segments[2] ?? '' : segments[0];
}
