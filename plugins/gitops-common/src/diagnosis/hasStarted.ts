import { asList, get } from '../kubernetes';
import type { ResourceRef } from '../vocabulary';
import type { Scene } from './Scene';

/**
 * Whether a container of a pod has started at least once: then its network and
 * its volumes are there, whatever older events say.
 */
export function hasStarted(pod: ResourceRef, scene: Scene): boolean {
  const status = get(scene.objectOf(pod), 'status');
  const containers = ['initContainerStatuses', 'containerStatuses'].flatMap(
    list => asList(get(status, list)),
  );
  if (containers.length > 0) {
    return containers.some(
      container =>
        get(container, 'state', 'running') !== undefined ||
        get(container, 'state', 'terminated') !== undefined ||
        get(container, 'lastState', 'terminated') !== undefined,
    );
  }
  // The tree shows a word for the pod where its object was not read.
  return scene.clues.some(
    ({ container, resource, type }) =>
      container !== undefined &&
      resource?.name === pod.name &&
      (type === 'terminated' || container.restarts > 0),
  );
}
