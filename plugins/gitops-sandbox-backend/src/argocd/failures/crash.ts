import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { programOf } from '../world/facts';
import type { PodFailure } from './PodFailure';
import { restarting } from './restarting';

const RUNS_FOR_MS = 1_000;

/** The program ends with an error, unless it finds the setting that it needs. */
export const crash: PodFailure = subject => {
  const { container, objects, world } = subject;
  const crashes = programOf(world, asText(container.image) ?? '')?.crashes;
  if (!crashes || isSatisfied(crashes.unless, container, objects)) {
    return undefined;
  }
  return restarting(subject, {
    reason: 'Error',
    exitCode: crashes.exitCode,
    message: crashes.says,
    runsFor: RUNS_FOR_MS,
  });
};

/** Whether a container has the variable that its program needs. */
export function isSatisfied(
  unless: { env: string } | undefined,
  container: JsonValue,
  objects: readonly JsonObject[],
): boolean {
  if (!unless) {
    return false;
  }
  const own = asList(get(container, 'env')).some(
    variable => get(variable, 'name') === unless.env,
  );
  const taken = asList(get(container, 'envFrom')).map(source =>
    get(source, 'configMapRef', 'name'),
  );
  return (
    own ||
    objects.some(
      object =>
        object.kind === 'ConfigMap' &&
        taken.includes(get(object, 'metadata', 'name') ?? null) &&
        unless.env in asObject(object.data),
    )
  );
}
