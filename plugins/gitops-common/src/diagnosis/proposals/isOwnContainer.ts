import { containersOf, parseImage } from '../../kubernetes';
import type { ResourceRef } from '../../vocabulary';
import { resourceKey, type Scene } from '../Scene';

function repositoryOf(image: string): string {
  const { registry, repository } = parseImage(image);
  return `${registry}/${repository}`;
}

/**
 * Whether a container is the one that the spec describes, and not a sidecar that
 * something else put beside it.
 */
export function isOwnContainer(
  { context, snapshot, workloadOf }: Scene,
  resource: ResourceRef | undefined,
  { name, image }: { name?: string; image?: string },
): boolean {
  if (!context.release || !resource) {
    return false;
  }
  if (name) {
    return name === context.release.workload;
  }
  const workload = resourceKey(workloadOf(resource));
  const target = snapshot.detail?.managed.find(
    state => resourceKey(state.resource) === workload,
  )?.target;
  const images = target
    ? containersOf(target).map(({ value }) => value.image)
    : snapshot.images;
  return (
    image === undefined ||
    images.length === 0 ||
    images.some(
      known =>
        typeof known === 'string' &&
        repositoryOf(known) === repositoryOf(image),
    )
  );
}
