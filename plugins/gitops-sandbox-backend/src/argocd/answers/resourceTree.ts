import {
  asObject,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { GrownObject } from '../cluster/Growth';
import { resourceVersionOf, timeOf } from '../cluster/identity';
import { imagesOf } from '../cluster/imagesOf';
import { keyOf } from '../cluster/ObjectKey';
import type { SimulatedResource, Simulation } from '../Simulation';

/** Managed objects and what came of them. */
export function resourceTreeAnswer({
  resources,
  hooks,
}: Simulation): JsonObject {
  const roots: ManagedRoot[] = [
    ...resources,
    ...hooks.map(({ live, growth }) => ({
      live,
      growth,
      health: growth.health,
    })),
  ];
  return {
    nodes: roots.flatMap(resource => [
      ...managedNode(resource),
      ...(resource.growth?.children ?? []).map(grownNode),
    ]),
  };
}

type ManagedRoot = Pick<SimulatedResource, 'live' | 'growth' | 'health'>;

function managedNode({ live, health }: ManagedRoot): JsonObject[] {
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
