import type { PlannedEdit } from '@slipway/plugin-gitops-common/change';

/** How many files a change creates, updates, deletes and leaves. */
export function countActions(edits: readonly PlannedEdit[]) {
  const counts = { create: 0, update: 0, delete: 0, unchanged: 0 };
  edits.forEach(({ action }) => {
    counts[action] += 1;
  });
  return counts;
}
