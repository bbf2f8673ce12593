import { parseWorkloadSpec, type WorkloadSpec } from '../spec';
import type { Problem } from '../vocabulary';
import type { Draft } from './draft';

/**
 * Whether a change could be opened from a draft.
 *
 * @public
 */
export interface DraftReadiness {
  /** The spec, when nothing is missing. */
  spec?: WorkloadSpec;
  /** What keeps the draft from being opened, empty when nothing does. */
  problems: Problem[];
}

/**
 * Tells whether a draft can be opened as a change: no question is open, and
 * the spec parses. Refusals and words that were not understood do not keep it.
 *
 * @public
 */
export function draftReadiness(draft: Draft): DraftReadiness {
  const open: Problem[] = draft.questions.map(({ path, text }) => ({
    path,
    message: text,
    remedy: 'Answer the question, or say it in the description.',
  }));
  const parsed = parseWorkloadSpec(draft.spec);
  if (parsed.ok) {
    return open.length === 0
      ? { spec: parsed.value, problems: [] }
      : { problems: open };
  }
  const asked = open.map(problem => problem.path);
  const others = parsed.problems.filter(
    ({ path }) =>
      !asked.some(
        question =>
          path === question ||
          path.startsWith(`${question}.`) ||
          path.startsWith(`${question}[`) ||
          question.startsWith(`${path}.`),
      ),
  );
  return { problems: [...open, ...others] };
}
