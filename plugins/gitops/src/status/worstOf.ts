import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import { attendedStateOf, attentionOf } from './attention';

/** The Application that needs somebody most; the first where all are alike. */
export function worstOf(
  applications: readonly ApplicationView[],
): ApplicationView | undefined {
  return [...applications].sort(
    (a, b) => attentionOf(attendedStateOf(b)) - attentionOf(attendedStateOf(a)),
  )[0];
}
