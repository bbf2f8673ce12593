import { formatPath } from '../../path';
import type { DraftBuilder } from '../assembly/draftBuilder';
import type { Count } from '../grammar/numbers';
import type { Span } from '../grammar/reading';

/**
 * States how many replicas run. A range that runs backwards is a question, and
 * none at all was not understood.
 *
 * @internal
 */
export function stateCount(
  draft: DraftBuilder,
  count: Count,
  span: Span,
): void {
  const { min, max } = count;
  if (min !== undefined && max !== undefined && min > max) {
    askReversed(draft, { min, max }, span);
    return;
  }
  for (const side of ['min', 'max'] as const) {
    const value = count[side];
    if (value !== undefined && value <= 500 && value >= 1) {
      draft.stateScoped(
        { path: `scale.${side}`, value, ...span },
        { joins: true },
      );
    }
  }
  if (count.min === 0) {
    draft.reading.take(span);
    draft.notUnderstood.push(span);
  }
}

/** `10-3 replicas` may be the range from 3 to 10, or one too few signs. */
function askReversed(
  draft: DraftBuilder,
  { min, max }: { min: number; max: number },
  span: Span,
): void {
  const { reading } = draft;
  const [environment, ...more] = reading.environmentsOf(span) ?? [];
  reading.take(span);
  const origin = reading.stated(span);
  draft.questions.push({
    path:
      environment === undefined || more.length > 0
        ? 'scale'
        : formatPath(['environments', environment, 'scale']),
    text: `The description says from ${min} to ${max} replicas, which is no range. What is meant?`,
    proposals: [
      {
        value: { min: max, max: min },
        label: `${max} replicas, and up to ${min} under load`,
        origin,
      },
      { value: { min }, label: `${min} replicas all the time`, origin },
    ],
  });
}
