import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';

/** How many replicas run; a range has a `max` above `min`. */
export type Scale = NonNullable<WorkloadSpec['scale']>;

/** What the standards say for an environment, where the spec says nothing. */
export function standardScale(
  standards: PlatformStandards,
  environment: string,
): Scale {
  const found = standards.environments.find(({ name }) => name === environment);
  const { autoscaling, replicas = 1 } = found ?? {};
  return autoscaling && autoscaling.max > autoscaling.min
    ? { ...autoscaling }
    : { min: replicas };
}

/** What the spec says for an environment; `undefined` leaves it to the standards. */
export function specScale(
  spec: WorkloadSpec,
  environment: string,
): Scale | undefined {
  return spec.environments?.[environment]?.scale ?? spec.scale;
}
