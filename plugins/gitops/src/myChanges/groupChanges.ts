import type { Change } from '@slipway/plugin-gitops-common/api';

/** Groups of changes, in the order in which they are looked at. */
export const changeGroups = ['attention', 'underWay', 'done'] as const;

/** @see changeGroups */
export type ChangeGroup = (typeof changeGroups)[number];

/** After this long a merged change is no longer waited for. */
const ARRIVES_WITHIN_MS = 60 * 60_000;

/** Changes by what they need of the person; each group keeps the order. */
export function groupChanges(
  changes: readonly Change[],
  now: Date,
): Record<ChangeGroup, Change[]> {
  const groups: Record<ChangeGroup, Change[]> = {
    attention: [],
    underWay: [],
    done: [],
  };
  changes.forEach(change => groups[groupOf(change, now)].push(change));
  return groups;
}

function groupOf(change: Change, now: Date): ChangeGroup {
  const { stage, review, history } = change;
  switch (stage) {
    case 'failed':
      return 'attention';
    case 'closed':
      return 'done';
    case 'merged':
      return isArriving(history, now) ? 'underWay' : 'done';
    default:
      return review?.checks === 'failure' ? 'attention' : 'underWay';
  }
}

/** Where no controller tells of it, a merged change is done in the end. */
function isArriving(history: Change['history'], now: Date): boolean {
  const at = (name: Change['history'][number]['stage']) =>
    history.find(({ stage }) => stage === name)?.at;
  const merged = at('merged');
  return (
    at('healthy') === undefined &&
    merged !== undefined &&
    now.getTime() - Date.parse(merged) < ARRIVES_WITHIN_MS
  );
}
