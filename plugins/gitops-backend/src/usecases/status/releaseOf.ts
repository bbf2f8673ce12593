import type { ApplicationSnapshot } from '@slipway/plugin-gitops-common/status';

/** Labels that rendered Applications carry. */
const LABELS = {
  team: 'gitops.slipway.dev/team',
  workload: 'gitops.slipway.dev/workload',
  environment: 'gitops.slipway.dev/environment',
} as const;

/** The release that an Application runs, by the labels that were rendered. */
export function releaseOf({
  labels,
}: Pick<ApplicationSnapshot, 'labels'>):
  | { team: string; workload: string; environment?: string }
  | undefined {
  const team = labels[LABELS.team];
  const workload = labels[LABELS.workload];
  return team && workload
    ? { team, workload, environment: labels[LABELS.environment] || undefined }
    : undefined;
}
