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

/**
 * Events topic on which Argo CD's notifications arrive; a module of the events
 * backend lets them in and checks them.
 *
 * @public
 */
export const argoCdNotificationTopic = 'argocd';

/**
 * What a notification says, see docs/status.md for the template: an Application,
 * and the instance where there are several.
 *
 * @public
 */
export interface ArgoCdNotification {
  application: string;
  namespace?: string;
  instance?: string;
}
