import { asObject, get, type JsonObject, type JsonValue } from '../kubernetes';
import type { ResourceRef } from '../vocabulary';
import type { ApplicationDetail } from './ApplicationSnapshot';
import { maskObject } from './maskObject';
import { storedText } from './maskText';
import { readArgoManagedResources } from './readArgoManagedResources';
import { readArgoResourceTree } from './readArgoResourceTree';
import { readEvents } from './readEvents';
import { snapshotLimits } from './snapshotLimits';
import { trimObject } from './trimObject';

/**
 * Answers of Argo CD's API of which the details of an Application are made. A
 * part that is missing is said in `gaps`.
 *
 * @public
 */
export interface ArgoDetailParts {
  /** `resource-tree`. */
  tree?: JsonValue;
  /** `managed-resources`. */
  managed?: JsonValue;
  /** `events`, of the Application and of resources. */
  events: readonly JsonValue[];
  /** Live manifests of `resource`, parsed. */
  objects: readonly { resource: ResourceRef; object: JsonValue }[];
  gaps: readonly { part: string; message: string }[];
  /** ISO 8601, UTC. */
  readAt: string;
}

/**
 * Makes the details of an Application out of what was read. Objects are masked
 * and trimmed, {@link snapshotLimits} hold, and what is left out is a gap.
 *
 * @public
 */
export function readArgoDetail(parts: ArgoDetailParts): ApplicationDetail {
  const tree = readArgoResourceTree(parts.tree);
  const states = readArgoManagedResources(parts.managed);
  const objects = keepObjects(parts.objects);
  const gaps = [
    ...parts.gaps.map(({ part, message }) => ({
      part,
      message: storedText(message, snapshotLimits.message),
    })),
    ...gapOf('resource-tree', tree.omitted, 'left out: the tree is too large'),
    ...gapOf(
      'managed-resources',
      states.omitted,
      'left out: their states are too large together',
    ),
    ...gapOf('managed-resources', states.unreadable, 'not readable as JSON'),
    ...gapOf(
      'resource',
      parts.objects.length - objects.length,
      'left out: they are too large, or no objects',
    ),
  ];
  return {
    nodes: tree.nodes,
    managed: states.managed,
    events: readEvents(parts.events),
    objects,
    gaps,
    readAt: parts.readAt,
  };
}

function gapOf(part: string, count: number, what: string) {
  return count > 0
    ? [{ part, message: `Resources ${what} (${count} of them).` }]
    : [];
}

function keepObjects(
  objects: ArgoDetailParts['objects'],
): { resource: ResourceRef; object: JsonObject }[] {
  let room: number = snapshotLimits.objects;
  return objects.flatMap(({ resource, object }) => {
    if (get(object, 'kind') === undefined) {
      return [];
    }
    const kept = trimObject(maskObject(asObject(object)), {
      managedFields: true,
    });
    const size = JSON.stringify(kept).length;
    room -= size;
    return room >= 0 ? [{ resource, object: kept }] : [];
  });
}
