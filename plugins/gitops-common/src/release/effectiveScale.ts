import {
  fromRenderer,
  fromSpec,
  fromStandards,
  type Sourced,
} from '../kubernetes';
import type { EnvironmentStandards } from '../standards';
import type { SpecFields } from './specFields';

/**
 * How many replicas run: a number, or a range that an autoscaler moves in.
 *
 * @public
 */
export type EffectiveScale =
  | { type: 'fixed'; replicas: Sourced<number> }
  | {
      type: 'range';
      min: Sourced<number>;
      max: Sourced<number>;
      metric: Sourced<'cpu' | 'memory'>;
      /** Average use in percent of the request. */
      target: Sourced<number>;
    };

/**
 * Replicas as the environment, the spec or the standards say it. Whoever says
 * something says all of it: a number in the spec switches the standards'
 * autoscaling off.
 *
 * @public
 */
export function effectiveScale(
  fields: SpecFields,
  environment: EnvironmentStandards,
  environmentKey: string,
): EffectiveScale {
  const { autoscaling } = environment;
  const path = fields.override.scale ? `${fields.overridePath}.scale` : 'scale';
  const scale = fields.override.scale ?? fields.spec.scale;
  if (scale) {
    const { min, max, metric, target } = scale;
    if (max === undefined || max === min) {
      return { type: 'fixed', replicas: fromSpec(min, `${path}.min`) };
    }
    return {
      type: 'range',
      min: fromSpec(min, `${path}.min`),
      max: fromSpec(max, `${path}.max`),
      metric: metric
        ? fromSpec(metric, `${path}.metric`)
        : standardOr(autoscaling?.metric, 'cpu', {
            key: `${environmentKey}.autoscaling.metric`,
          }),
      target:
        target === undefined
          ? standardOr(autoscaling?.target, 70, {
              key: `${environmentKey}.autoscaling.target`,
            })
          : fromSpec(target, `${path}.target`),
    };
  }
  if (autoscaling && autoscaling.max > autoscaling.min) {
    const key = `${environmentKey}.autoscaling`;
    return {
      type: 'range',
      min: fromStandards(autoscaling.min, `${key}.min`),
      max: fromStandards(autoscaling.max, `${key}.max`),
      metric: fromStandards(autoscaling.metric, `${key}.metric`),
      target: fromStandards(autoscaling.target, `${key}.target`),
    };
  }
  return {
    type: 'fixed',
    replicas: fromStandards(environment.replicas, `${environmentKey}.replicas`),
  };
}

function standardOr<T>(
  value: T | undefined,
  fallback: T,
  { key }: { key: string },
): Sourced<T> {
  return value === undefined
    ? fromRenderer(fallback)
    : fromStandards(value, key);
}

/**
 * The least replicas that run.
 *
 * @public
 */
export function leastReplicas(scale: EffectiveScale): number {
  return (scale.type === 'fixed' ? scale.replicas : scale.min).value;
}
