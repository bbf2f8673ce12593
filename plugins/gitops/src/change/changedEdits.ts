import type {
  ChangePlan,
  PlannedEdit,
} from '@slipway/plugin-gitops-common/change';

/** The files that a plan writes or deletes. */
export function changedEdits(plan: Pick<ChangePlan, 'edits'>): PlannedEdit[] {
  return plan.edits.filter(({ action }) => action !== 'unchanged');
}
