import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import type { GrownObject } from '../cluster/Growth';
import { resourceVersionOf, timeOf } from '../cluster/identity';
import { imagesOf } from '../cluster/kinds';
import { keyOf } from '../cluster/ObjectKey';
import type { SimulatedResource, Simulation } from '../Simulation';
import { asObject, get } from '@slipway/plugin-gitops-common/status';

/** Managed objects and what came of them. */
export function resourceTreeAnswer({ resources }: Simulation): JsonObject {
  return {
    nodes: resources.flatMap(resource => [
      ...managedNode(resource),
      ...(resource.growth?.children ?? []).map(grownNode),
    ]),
  };
}

function managedNode({ live, health }: SimulatedResource): JsonObject[] {
  if (!live) {
    return [];
  }
  const images = imagesOf(asObject(get(live.manifest, 'spec', 'template')));
  return [
    {
      ...keyOf(live.manifest),
      uid: live.uid,
      resourceVersion: resourceVersionOf(live.uid, live.appliedAt),
      createdAt: timeOf(live.createdAt),
      ...(health ? { health: { ...health } } : {}),
      ...(images.length > 0 ? { images } : {}),
    },
  ];
}

function grownNode({
  object,
  parent,
  uid,
  createdAt,
  health,
  info,
  images,
}: GrownObject): JsonObject {
  const { version: _, ...owner } = keyOf(parent.object);
  return {
    ...keyOf(object),
    uid,
    resourceVersion: resourceVersionOf(uid),
    createdAt: timeOf(createdAt),
    parentRefs: [{ ...owner, uid: parent.uid }],
    ...(health ? { health: { ...health } } : {}),
    ...(info.length > 0 ? { info: info.map(item => ({ ...item })) } : {}),
    ...(images.length > 0 ? { images } : {}),
  };
}
