import { asList, get, type JsonValue } from '../kubernetes';
import type { ResourceRef } from '../vocabulary';
import type { ResourceEvent } from './ApplicationSnapshot';
import { integerAt, messageAt, timeAt, wordAt } from './fields';
import { snapshotLimits } from './snapshotLimits';

/**
 * Reads lists of Kubernetes events, of Argo CD or of Kubernetes itself: each
 * once, the newest first.
 *
 * @public
 */
export function readEvents(lists: readonly JsonValue[]): ResourceEvent[] {
  const events = new Map<string, ResourceEvent>();
  for (const item of lists.flatMap(list => asList(get(list, 'items')))) {
    const event = readEvent(item);
    if (event) {
      events.set(
        wordAt(item, 'metadata', 'uid') ?? JSON.stringify(event),
        event,
      );
    }
  }
  return [...events.values()]
    .sort((a, b) => timeOf(b) - timeOf(a))
    .slice(0, snapshotLimits.events);
}

function timeOf({ lastSeen }: ResourceEvent): number {
  return lastSeen === undefined ? 0 : Date.parse(lastSeen);
}

function readEvent(item: JsonValue): ResourceEvent | undefined {
  const message = messageAt(item, 'message');
  const reason = wordAt(item, 'reason');
  if (message === undefined && reason === undefined) {
    return undefined;
  }
  return {
    resource: involved(get(item, 'involvedObject')),
    type: wordAt(item, 'type'),
    reason,
    message: message ?? '',
    count: integerAt(item, 'count') ?? integerAt(item, 'series', 'count'),
    lastSeen:
      timeAt(item, 'series', 'lastObservedTime') ??
      timeAt(item, 'lastTimestamp') ??
      timeAt(item, 'eventTime') ??
      timeAt(item, 'firstTimestamp'),
  };
}

function involved(object: JsonValue | undefined): ResourceRef {
  const apiVersion = wordAt(object, 'apiVersion') ?? '';
  const slash = apiVersion.indexOf('/');
  return {
    group: slash < 0 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: wordAt(object, 'kind') ?? '',
    namespace: wordAt(object, 'namespace'),
    name: wordAt(object, 'name') ?? '',
  };
}
