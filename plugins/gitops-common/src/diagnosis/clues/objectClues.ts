import {
  asList,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { pointerOf, type ApplicationSnapshot } from '../../status';
import type { ResourceRef } from '../../vocabulary';
import type { Clue } from '../Clue';
import { cluesFrom } from './clueFrom';

/** Conditions that say with `True` that all is well. */
const GOOD_WHEN_TRUE = new Set([
  'Available',
  'Progressing',
  'Ready',
  'Initialized',
  'ContainersReady',
  'PodScheduled',
  'PodReadyToStartContainers',
  'Synced',
  'Healthy',
  'AbleToScale',
  'ScalingActive',
  'Complete',
  'SuccessCriteriaMet',
  'Accepted',
  'ResolvedRefs',
  'Programmed',
  'Established',
  'NamesAccepted',
]);

function conditionClues(
  object: JsonValue | undefined,
  resource: ResourceRef,
  pointer: string,
): Clue[] {
  return asList(get(object, 'status', 'conditions')).flatMap(
    (condition, index) => {
      const type = asText(get(condition, 'type'));
      const status = asText(get(condition, 'status'));
      const message = asText(get(condition, 'message'));
      const reason = asText(get(condition, 'reason'));
      const raw = message || reason;
      if (
        type === undefined ||
        !raw ||
        (status === 'True' && GOOD_WHEN_TRUE.has(type))
      ) {
        return [];
      }
      return cluesFrom({
        place: 'object-condition',
        pointer: `${pointer}${pointerOf(
          'status',
          'conditions',
          index,
          message ? 'message' : 'reason',
        )}`,
        raw,
        resource,
        type,
        status,
        reason,
        at: asText(get(condition, 'lastTransitionTime')),
      });
    },
  );
}

/** A pod that was evicted says so in its own status. */
function podStatusClue(
  object: JsonObject,
  resource: ResourceRef,
  pointer: string,
): Clue[] {
  const reason = asText(get(object, 'status', 'reason'));
  const message = asText(get(object, 'status', 'message'));
  const raw = message || reason;
  return resource.kind === 'Pod' && raw
    ? cluesFrom({
        place: 'object-condition',
        pointer: `${pointer}${pointerOf(
          'status',
          message ? 'message' : 'reason',
        )}`,
        raw,
        resource,
        type: 'Pod',
        reason,
      })
    : [];
}

/** Conditions of live objects. */
export function objectClues({ detail }: ApplicationSnapshot): Clue[] {
  if (!detail) {
    return [];
  }
  return [
    ...detail.managed.flatMap(({ resource, live }, index) =>
      conditionClues(
        live,
        resource,
        pointerOf('detail', 'managed', index, 'live'),
      ),
    ),
    ...detail.objects.flatMap(({ resource, object }, index) => {
      const pointer = pointerOf('detail', 'objects', index, 'object');
      return [
        ...conditionClues(object, resource, pointer),
        ...podStatusClue(object, resource, pointer),
      ];
    }),
  ];
}

/** Events of type Normal that tell what something waits for. */
const TELLING_REASONS = new Set([
  'WaitForFirstConsumer',
  'ExternalProvisioning',
  'Killing',
]);

/** Events that are warnings, or tell what something waits for. */
export function eventClues({ detail }: ApplicationSnapshot): Clue[] {
  return (detail?.events ?? []).flatMap((event, index) =>
    event.type === 'Normal' && !TELLING_REASONS.has(event.reason ?? '')
      ? []
      : cluesFrom({
          place: 'event',
          pointer: pointerOf('detail', 'events', index, 'message'),
          raw: event.message,
          resource: event.resource,
          type: event.type,
          reason: event.reason,
          at: event.lastSeen,
          count: event.count,
        }),
  );
}
