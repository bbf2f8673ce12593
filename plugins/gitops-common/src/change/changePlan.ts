import type { Finding } from '../vocabulary';

/**
 * What makes two changes the same: at most one open pull request each.
 *
 * @public
 */
export interface ChangeIdentity {
  /** Id of the GitOps repository. */
  repository: string;
  team: string;
  workload: string;
  environment: string;
}

/**
 * What happens to one file. Texts are whole files.
 *
 * @public
 */
export type PlannedEdit =
  | { action: 'create'; path: string; after: string }
  | { action: 'update'; path: string; before: string; after: string }
  | { action: 'delete'; path: string; before: string }
  | { action: 'unchanged'; path: string; before: string };

/**
 * Proposed edits as data.
 *
 * @public
 */
export interface ChangePlan {
  identity: ChangeIdentity;
  /** Revision of the base branch that the edits are against. */
  baseRevision: string;
  /** Sorted by path. */
  edits: PlannedEdit[];
  findings: Finding[];
  /** Branch of the pull request, made from the identity alone. */
  branch: string;
  title: string;
  /** Markdown. */
  body: string;
  /** `sha256:` of identity, path, action and new content of every edit. */
  digest: string;
}
