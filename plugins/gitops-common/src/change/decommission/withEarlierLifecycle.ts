import { parseDocument } from 'yaml';
import type { PlatformStandards } from '../../standards';

/**
 * The catalog entity once a workload left an environment: where that was the
 * furthest, the lifecycle is that of the furthest that is left.
 *
 * @param options.released - environments that are left.
 */
export function withEarlierLifecycle(options: {
  text: string;
  environment: string;
  released: readonly string[];
  standards: PlatformStandards;
}): string {
  const { text, environment, released, standards } = options;
  const { lifecycle } = standards.catalog;
  const furthest = [...standards.environments]
    .reverse()
    .find(({ name }) => released.includes(name));
  const earlier = furthest && lifecycle[furthest.name];
  const entity = parseDocument(text);
  const present = entity.getIn(['spec', 'lifecycle']);
  const order = standards.environments.map(({ name }) => name);
  if (
    entity.errors.length > 0 ||
    furthest === undefined ||
    earlier === undefined ||
    earlier === present ||
    present !== lifecycle[environment] ||
    order.indexOf(furthest.name) > order.indexOf(environment)
  ) {
    return text;
  }
  entity.setIn(['spec', 'lifecycle'], earlier);
  return entity.toString({ lineWidth: 0 });
}
