import type { Change, ChangeLife } from '@slipway/plugin-gitops-common/api';
import { changeLife } from '@slipway/plugin-gitops-common/life';

const LONG_AGO = '1970-01-01T00:00:00Z';

/**
 * The life of a change by its record alone. The page does not know what runs, so
 * it never says that a merged change is late: the GitOps tab does.
 */
export function changeLifeOf(change: Change, approvals: number): ChangeLife {
  const merged = change.history.find(({ stage }) => stage === 'merged');
  return changeLife({ change, approvals, now: merged?.at ?? LONG_AGO });
}
