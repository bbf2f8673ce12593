import { sha256 } from '../kubernetes';
import type { ChangeIdentity, PlannedEdit } from './changePlan';

/** Branch of a change's pull request: one for each identity. */
export function branchOf({
  team,
  workload,
  environment,
}: ChangeIdentity): string {
  return `slipway/${team}/${workload}/${environment}`;
}

/** Digest of identity, path, action and new content of every edit. */
export function digestOf(
  identity: ChangeIdentity,
  edits: readonly PlannedEdit[],
): string {
  const { repository, team, workload, environment } = identity;
  return sha256(
    JSON.stringify([
      [repository, team, workload, environment],
      edits.map(edit => [
        edit.path,
        edit.action,
        'after' in edit ? edit.after : null,
      ]),
    ]),
  );
}
