import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { valueAt } from '../output/valueAt';
import { isSameValue, listOf } from './draftFacts';

/** A description with what a reader must make of it. */
export interface EvaluatedDescription {
  id: string;
  text: string;
  facts: Record<string, unknown>;
  absent?: string[];
  asks?: string[];
  refuses?: string[];
  notUnderstood?: string[];
}

/** One thing that was judged. */
export interface Judgement {
  /** Group that it counts for: `scale`, `questions`, `refusals`. */
  field: string;
  outcome: 'right' | 'missed' | 'wrong' | 'invented';
  /** What to print when it is not right. */
  detail: string;
}

const LISTS = ['dependencies', 'secrets', 'ports'];

/** Judges a draft: every fact, and everything that must not be there. */
export function scoreDraft(
  expected: EvaluatedDescription,
  draft: Draft,
): Judgement[] {
  return [
    ...Object.entries(expected.facts).flatMap(([path, value]) =>
      LISTS.includes(path)
        ? judgeList(path, value as unknown[], draft)
        : [judgeFact(path, value, draft)],
    ),
    ...(expected.absent ?? []).map(path => judgeAbsence(path, draft)),
    ...(expected.asks ?? []).map(path => judgeQuestion(path, draft)),
    ...judgeRefusals(expected.refuses, draft),
    ...(expected.notUnderstood ?? []).map(words => judgeLeftOver(words, draft)),
  ];
}

function judgeFact(path: string, value: unknown, draft: Draft): Judgement {
  const field = fieldOf(path);
  const given = valueAt(draft.spec, path);
  if (given === undefined) {
    return {
      field,
      outcome: 'missed',
      detail: `${path}: ${JSON.stringify(value)} is missing`,
    };
  }
  return isSameValue(given, value)
    ? { field, outcome: 'right', detail: path }
    : {
        field,
        outcome: 'wrong',
        detail: `${path}: ${JSON.stringify(given)} instead of ${JSON.stringify(
          value,
        )}`,
      };
}

/** A list is a whole set: what is too much was invented. */
function judgeList(path: string, wanted: unknown[], draft: Draft): Judgement[] {
  const given = listOf(path, draft);
  const has = (list: readonly { value: unknown }[], value: unknown) =>
    list.some(item => isSameValue(item.value, value));
  return [
    ...wanted.map(
      (value): Judgement =>
        has(given, value)
          ? { field: path, outcome: 'right', detail: path }
          : {
              field: path,
              outcome: 'missed',
              detail: `${path}: ${value} is missing`,
            },
    ),
    ...given
      .filter(item => !wanted.some(value => isSameValue(item.value, value)))
      .map(
        (item): Judgement => ({
          field: path,
          outcome: 'invented',
          detail: `${path}: ${item.value} was invented`,
        }),
      ),
  ];
}

function judgeAbsence(path: string, draft: Draft): Judgement {
  const stated = Object.entries(draft.origins).find(
    ([at, origin]) =>
      origin.type === 'stated' &&
      (at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`)),
  );
  return stated
    ? {
        field: fieldOf(path),
        outcome: 'invented',
        detail: `${stated[0]} was invented from ${JSON.stringify(
          'quote' in stated[1] ? stated[1].quote : '',
        )}`,
      }
    : { field: 'absent', outcome: 'right', detail: path };
}

function judgeQuestion(path: string, draft: Draft): Judgement {
  const asked = draft.questions.some(
    question => question.path === path || question.path.startsWith(`${path}.`),
  );
  return {
    field: 'questions',
    outcome: asked ? 'right' : 'missed',
    detail: `${path} is not asked`,
  };
}

function judgeRefusals(
  wanted: string[] | undefined,
  draft: Draft,
): Judgement[] {
  if (!wanted) {
    return [];
  }
  const given = new Set<string>(draft.refusals.map(({ reason }) => reason));
  return [
    ...wanted.map(
      (reason): Judgement => ({
        field: 'refusals',
        outcome: given.has(reason) ? 'right' : 'missed',
        detail: `${reason} is not refused`,
      }),
    ),
    ...draft.refusals
      .filter(({ reason }) => !wanted.includes(reason))
      .map(
        ({ reason, quote }): Judgement => ({
          field: 'refusals',
          outcome: 'invented',
          detail: `${reason} was refused for ${JSON.stringify(quote)}`,
        }),
      ),
  ];
}

function judgeLeftOver(words: string, draft: Draft): Judgement {
  const listed = draft.notUnderstood.some(({ text }) =>
    text.toLowerCase().includes(words.toLowerCase()),
  );
  return {
    field: 'not understood',
    outcome: listed ? 'right' : 'missed',
    detail: `"${words}" is not listed as not understood`,
  };
}

/** `environments.prod.scale.min` counts for scale. */
function fieldOf(path: string): string {
  const segments = path.split(/[.[]/);
  return segments[0] === 'environments'
    ? `environments.${segments[2] ?? ''}`
    : segments[0];
}
