import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { Draft } from '@slipway/plugin-gitops-common/draft';
import { isWithin } from '../isWithin';

/** Why words of the sentence are lit. */
export type Mark = 'stated' | 'focused' | 'refused' | 'not-understood';

/**
 * Cuts the sentence into runs, each with the mark it has; where marks overlap,
 * the focused field wins, then refusals.
 */
export function markDescription(options: {
  description: string;
  draft: Draft;
  focus?: DocumentPath;
}): { text: string; mark?: Mark }[] {
  const { description, draft, focus } = options;
  const marks = new Array<Mark | undefined>(description.length);
  const light = (span: { start: number; end: number }, mark: Mark) =>
    marks.fill(mark, span.start, span.end);

  draft.notUnderstood.forEach(span => light(span, 'not-understood'));
  const stated = Object.entries(draft.origins);
  for (const [, origin] of stated) {
    if (origin.type === 'stated') {
      light(origin, 'stated');
    }
  }
  draft.refusals.forEach(span => light(span, 'refused'));
  for (const [path, origin] of stated) {
    if (focus && origin.type === 'stated' && isWithin(path, focus)) {
      light(origin, 'focused');
    }
  }

  const runs: { text: string; mark?: Mark }[] = [];
  for (let at = 0; at < description.length; at++) {
    const last = runs[runs.length - 1];
    if (last && last.mark === marks[at]) {
      last.text += description[at];
    } else {
      runs.push({ text: description[at], mark: marks[at] });
    }
  }
  // A last empty line has no height without a character in it.
  runs.push({ text: '\u200b' });
  return runs;
}
