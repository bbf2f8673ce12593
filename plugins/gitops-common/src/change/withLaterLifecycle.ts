import { asObject, get, type JsonObject } from '../kubernetes';
import type { PlatformStandards } from '../standards';

/**
 * A catalog entity with the lifecycle of the furthest environment that the
 * workload reached: a release to dev does not make an experiment of what runs in
 * prod.
 *
 * @param options.present - the entity on the base branch.
 * @param options.environment - environment of the release.
 */
export function withLaterLifecycle(options: {
  entity: JsonObject;
  present: JsonObject;
  environment: string;
  standards: PlatformStandards;
}): JsonObject {
  const { entity, environment, standards } = options;
  const present = get(options.present, 'spec', 'lifecycle');
  const { lifecycle } = standards.catalog;
  const names = standards.environments.map(({ name }) => name);
  const reached = names.findIndex(name => lifecycle[name] === present);
  return typeof present === 'string' && reached > names.indexOf(environment)
    ? { ...entity, spec: { ...asObject(entity.spec), lifecycle: present } }
    : entity;
}
