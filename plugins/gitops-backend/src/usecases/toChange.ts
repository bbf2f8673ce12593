import type { Change } from '@slipway/plugin-gitops-common/api';
import type { ChangeRecord } from '../store/ChangeStore';

/** What a person sees of a change record. */
export function toChange(record: ChangeRecord): Change {
  return {
    id: record.id,
    team: record.team,
    workload: record.workload,
    environment: record.environment,
    kind: record.kind,
    title: record.title,
    stage: record.stage,
    history: record.history,
    askedBy: record.askedBy,
    branch: record.branch,
    planDigest: record.planDigest,
    revision: record.revision,
    pullRequest: record.pullRequest,
    failure: record.failure,
    review: record.review,
  };
}
