/**
 * One of the words upstream has today, or one that it has added since: what a
 * controller says is kept as it is.
 *
 * @public
 */
export type OrOther<Known extends string> =
  | Known
  | (string & Record<never, never>);

/**
 * Sync status codes.
 * https://github.com/argoproj/argo-cd/blob/v3.5.1/pkg/apis/application/v1alpha1/types.go
 *
 * @public
 */
export const syncStatusCodes = ['Synced', 'OutOfSync', 'Unknown'] as const;

/** @public */
export type SyncStatusCode = (typeof syncStatusCodes)[number];

/**
 * Health status codes, from the best to the worst, as Argo CD orders them.
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
 *
 * @public
 */
export const healthStatusCodes = [
  'Healthy',
  'Suspended',
  'Progressing',
  'Missing',
  'Degraded',
  'Unknown',
] as const;

/** @public */
export type HealthStatusCode = (typeof healthStatusCodes)[number];

/**
 * Phases of an operation, such as a sync.
 *
 * @public
 */
export const operationPhases = [
  'Running',
  'Terminating',
  'Failed',
  'Error',
  'Succeeded',
] as const;

/** @public */
export type OperationPhase = (typeof operationPhases)[number];

/**
 * What an Application is to its controller.
 *
 * @public
 */
export const applicationKinds = [
  'Application',
  'Kustomization',
  'HelmRelease',
] as const;

/** @public */
export type ApplicationKind = (typeof applicationKinds)[number];
