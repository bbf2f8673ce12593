import type { ResourceRef } from '@slipway/plugin-gitops-common';
import {
  asList,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { liveHealth, podReason } from './liveHealth';

/** Names an object that was read. */
export function refOf(object: JsonValue): ResourceRef {
  const [version, group = ''] = (asText(get(object, 'apiVersion')) ?? '')
    .split('/')
    .reverse();
  const namespace = asText(get(object, 'metadata', 'namespace'));
  return {
    group,
    version,
    kind: asText(get(object, 'kind')) ?? '',
    ...(namespace === undefined ? {} : { namespace }),
    name: asText(get(object, 'metadata', 'name')) ?? '',
  };
}

/**
 * A node of the resource tree, as Argo CD would write it, of a live object.
 *
 * @param options.health - what the controller says of it, which goes before.
 * @param options.parent - what it came of.
 */
export function toTreeNode(options: {
  object: JsonObject;
  health?: { status: string; message?: string };
  parent?: JsonValue;
}): JsonObject {
  const { object, health, parent } = options;
  const { namespace, ...ref } = refOf(object);
  const parentUid = get(parent, 'metadata', 'uid');
  const reason = object.kind === 'Pod' ? podReason(object) : undefined;
  const pods = object.kind === 'Pod' ? object.spec : undefined;
  const known = health ?? liveHealth(object);
  return {
    ...ref,
    ...(namespace === undefined ? {} : { namespace }),
    uid: get(object, 'metadata', 'uid') ?? null,
    createdAt: get(object, 'metadata', 'creationTimestamp') ?? null,
    parentRefs: parentUid === undefined ? [] : [{ uid: parentUid }],
    health: known
      ? { status: known.status, message: known.message ?? null }
      : null,
    info:
      reason === undefined ? [] : [{ name: 'Status Reason', value: reason }],
    images: asList(
      get(pods, 'containers') ??
        get(object, 'spec', 'template', 'spec', 'containers'),
    ).flatMap(container => get(container, 'image') ?? []),
  };
}
