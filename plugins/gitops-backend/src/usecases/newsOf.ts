import type { ChangeRecord } from '../store/ChangeStore';

/** What a person wants to hear of a change without looking. */
export interface News {
  /** Tells one news of a change from another. */
  key: string;
  /** The change: later news of it take the place of earlier ones. */
  scope: string;
  title: string;
  description: string;
  /** Where there is more. */
  link?: string;
  severity: 'normal' | 'high' | 'low';
}

/**
 * The latest news of a change. Opening is none: the person did that. Checks that
 * fail are, and everything that ends the change or brings it to the cluster.
 */
export function newsOf(record: ChangeRecord): News | undefined {
  const { team, workload, environment, stage, pullRequest } = record;
  const what =
    record.title ?? `Change of ${team}/${workload} in ${environment}`;
  const scope = `change-${record.id}`;
  const link = pullRequest?.url;
  const reached = (name: string) =>
    record.history.some(entry => entry.stage === name);
  if (reached('healthy')) {
    return {
      key: 'healthy',
      scope,
      title: `${what}: healthy`,
      description: `${environment} runs it, and it is healthy.`,
      link,
      severity: 'low',
    };
  }
  switch (stage) {
    case 'merged':
      return {
        key: 'merged',
        scope,
        title: `${what}: merged`,
        description: `The controller brings it to ${environment} now.`,
        link,
        severity: 'normal',
      };
    case 'closed':
      return {
        key: 'closed',
        scope,
        title: `${what}: closed`,
        description: 'The pull request was closed without a merge.',
        link,
        severity: 'normal',
      };
    case 'failed':
      return {
        key: 'failed',
        scope,
        title: `${what}: failed`,
        description: record.failure ?? 'It did not get to a pull request.',
        link,
        severity: 'high',
      };
    default:
      return record.review?.checks === 'failure'
        ? {
            scope,
            key: `checks-failed ${record.revision ?? ''}`,
            title: `${what}: checks fail`,
            description:
              'A check of the pull request fails; its page says why.',
            link,
            severity: 'high',
          }
        : undefined;
  }
}
