import {
  asText,
  get,
  parseImage,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { Cluster, Program, World } from './World';

/**
 * The cluster that an Application is for. One that the description does not
 * name exists and can be reached.
 */
export function clusterOf(world: World, application: JsonObject): Cluster {
  const name = asText(get(application, 'spec', 'destination', 'name'));
  const server = asText(get(application, 'spec', 'destination', 'server'));
  return (
    world.clusters.find(
      cluster =>
        (name !== undefined && cluster.name === name) ||
        (server !== undefined && cluster.server === server),
    ) ?? {
      name: name ?? server ?? '',
      server: server ?? '',
      platform: 'linux/amd64',
      quotas: [],
    }
  );
}

/** What is known of the program in an image, the closest description first. */
export function programOf(world: World, image: string): Program | undefined {
  return (
    world.programs.find(program => program.image === image) ??
    world.programs.find(program => program.image === repositoryOf(image))
  );
}

/** Whether a registry has an image, and for a platform. Unknown ones exist. */
export function availabilityOf(
  world: World,
  image: string,
  platform: string,
): 'available' | 'no-tag' | 'no-platform' {
  const known = world.images.find(
    candidate => candidate.image === repositoryOf(image),
  );
  const { tag = 'latest', digest } = parseImage(image);
  if (known?.tags && digest === undefined && !known.tags.includes(tag)) {
    return 'no-tag';
  }
  return known?.platforms && !known.platforms.includes(platform)
    ? 'no-platform'
    : 'available';
}

function repositoryOf(image: string): string {
  const { registry, repository } = parseImage(image);
  return `${registry}/${repository}`;
}
