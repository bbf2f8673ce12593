/**
 * Events topic on which a forge adapter tells that the GitOps repository
 * changed: `{ kind: 'branch' | 'pull-request', branch?: string, number?: number }`.
 * Losing one costs time only; every reader also polls.
 *
 * @public
 */
export const gitOpsRepositoryTopic = 'gitops.repository';

/** @public */
export type GitOpsRepositoryEvent =
  | { kind: 'branch'; branch: string; revision: string }
  | { kind: 'pull-request'; number: number };
