import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { isWithin } from '../model/isWithin';

/** Why words of the sentence are lit. */
export type Mark = 'stated' | 'focused' | 'refused' | 'not-understood';

/** A run of the sentence with one mark or none. */
export interface MarkedRun {
  text: string;
  mark?: Mark;
}

/**
 * Cuts the sentence into runs, each with the mark it has; where marks overlap,
 * the focused field wins, then refusals.
 */
export function markDescription(options: {
  description: string;
  draft: Pick<Draft, 'origins' | 'refusals' | 'notUnderstood'>;
  /** Paths of the field that the person is at. */
  focus?: readonly DocumentPath[];
}): MarkedRun[] {
  const { description, draft, focus = [] } = options;
  const marks = new Array<Mark | undefined>(description.length);
  const light = (span: { start: number; end: number }, mark: Mark) =>
    marks.fill(mark, span.start, span.end);

  draft.notUnderstood.forEach(span => light(span, 'not-understood'));
  const stated = Object.entries(draft.origins).flatMap(([path, origin]) =>
    origin.type === 'stated' ? [{ path, origin }] : [],
  );
  stated.forEach(({ origin }) => light(origin, 'stated'));
  draft.refusals.forEach(span => light(span, 'refused'));
  stated
    .filter(({ path }) => focus.some(field => isWithin(path, field)))
    .forEach(({ origin }) => light(origin, 'focused'));

  const runs: MarkedRun[] = [];
  let begin = 0;
  for (let at = 1; at <= description.length; at++) {
    if (at === description.length || marks[at] !== marks[begin]) {
      runs.push({ text: description.slice(begin, at), mark: marks[begin] });
      begin = at;
    }
  }
  return runs;
}
