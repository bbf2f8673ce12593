import type {
  ApplicationView,
  ChangeLife,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';

/** Changes of the release that an Application runs. */
export function changesOf(
  application: ApplicationView,
  changes: readonly ChangeLife[],
): ChangeLife[] {
  return changes.filter(
    ({ change }) => change.environment === application.release?.environment,
  );
}

/** Changes to environments in which no Application is known, or not yet. */
export function changesWithoutApplication(
  status: Pick<EntityStatus, 'applications' | 'changes'>,
): ChangeLife[] {
  const placed = new Set(
    status.applications.flatMap(application =>
      changesOf(application, status.changes),
    ),
  );
  return status.changes.filter(change => !placed.has(change));
}
