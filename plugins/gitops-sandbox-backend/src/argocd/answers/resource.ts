import {
  asObject,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { GrownObject } from '../cluster/Growth';
import { resourceVersionOf, timeOf } from '../cluster/identity';
import { keyOf } from '../cluster/ObjectKey';
import type { Simulation } from '../Simulation';
import { liveState } from './liveState';

/** The live manifest of an object of the resource tree, JSON within a text. */
export function resourceAnswer(
  { resources, hooks, name: application }: Simulation,
  wanted: { group: string; kind: string; namespace: string; name: string },
): JsonObject | undefined {
  const isWanted = (object: JsonObject) => {
    const { group, kind, namespace, name } = keyOf(object);
    return (
      group === wanted.group &&
      kind === wanted.kind &&
      namespace === wanted.namespace &&
      name === wanted.name
    );
  };
  for (const { live, growth } of [...resources, ...hooks]) {
    if (live && isWanted(live.manifest)) {
      return {
        manifest: JSON.stringify(liveState(live, { application, growth })),
      };
    }
    const grown = growth?.children.find(({ object }) => isWanted(object));
    if (grown) {
      return { manifest: JSON.stringify(grownState(grown)) };
    }
  }
  return undefined;
}

function grownState({
  object,
  parent,
  uid,
  createdAt,
}: GrownObject): JsonObject {
  const { kind, name } = keyOf(parent.object);
  return {
    ...object,
    metadata: {
      ...asObject(object.metadata),
      uid,
      creationTimestamp: timeOf(createdAt),
      resourceVersion: resourceVersionOf(uid),
      ownerReferences: [
        {
          apiVersion: parent.object.apiVersion ?? '',
          kind,
          name,
          uid: parent.uid,
          controller: true,
        },
      ],
    },
  };
}
