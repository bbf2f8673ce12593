import {
  arrivalStages,
  changeStages,
  type ArrivalStage,
  type Change,
  type ChangeKind,
  type ChangeStage,
} from '@slipway/plugin-gitops-common/api';

/** A row of the table `changes`. */
export interface ChangeRow {
  id: string;
  active_key: string | null;
  repository: string;
  team: string;
  workload: string;
  environment: string;
  stage: ChangeStage;
  asked_by: string;
  request_key: string;
  plan_digest: string;
  branch: string;
  revision: string | null;
  pull_request_number: number | null;
  pull_request_url: string | null;
  failure: string | null;
  review: string | null;
  kind: ChangeKind;
  title: string | null;
  description: string | null;
  told: string | null;
  followed_at: string | null;
  created_at: string;
  updated_at: string;
}

/** A row of the table `change_stages`. */
export interface StageRow {
  change_id: string;
  stage: ChangeStage | ArrivalStage;
  at: string;
}

/** A change with what only the backend needs of it. */
export interface ChangeRecord extends Change {
  repository: string;
  requestKey: string;
  /** What the person wrote, credentials masked. */
  description?: string;
  /** Key of the news that the person who asked was told last. */
  told?: string;
  createdAt: string;
  updatedAt: string;
}

const ORDER: readonly string[] = [...changeStages, ...arrivalStages];

/** A change from its row and the rows of its stages. */
export function toRecord(row: ChangeRow, stages: StageRow[]): ChangeRecord {
  return {
    id: row.id,
    repository: row.repository,
    team: row.team,
    workload: row.workload,
    environment: row.environment,
    stage: row.stage,
    history: stages
      .map(({ stage, at }) => ({ stage, at }))
      .sort((a, b) => a.at.localeCompare(b.at) || rankOf(a) - rankOf(b)),
    askedBy: row.asked_by,
    requestKey: row.request_key,
    branch: row.branch,
    planDigest: row.plan_digest,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    revision: row.revision ?? undefined,
    pullRequest:
      row.pull_request_number !== null && row.pull_request_url !== null
        ? { number: row.pull_request_number, url: row.pull_request_url }
        : undefined,
    failure: row.failure ?? undefined,
    review: row.review ? JSON.parse(row.review) : undefined,
    kind: row.kind,
    title: row.title ?? undefined,
    description: row.description ?? undefined,
    told: row.told ?? undefined,
  };
}

/** Two stages may be reached at once. */
function rankOf({ stage }: Pick<StageRow, 'stage'>): number {
  return ORDER.indexOf(stage);
}
