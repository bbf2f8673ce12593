import {
  asList,
  asObject,
  get,
  type JsonObject,
  type JsonValue,
} from '../kubernetes';
import type { ManagedResourceState } from './ApplicationSnapshot';
import { isSet, resourceAt } from './fields';
import { maskObject } from './maskObject';
import { SecretMask } from './SecretMask';
import { snapshotLimits } from './snapshotLimits';
import { trimObject } from './trimObject';

/**
 * Reads the states of Argo CD's managed resources, which are JSON within texts.
 * They are masked and trimmed. Where all of them together are too large, those
 * with a difference stay first.
 *
 * @returns what is kept, how many are not, and how many could not be read.
 *
 * @public
 */
export function readArgoManagedResources(answer: JsonValue | undefined): {
  managed: ManagedResourceState[];
  omitted: number;
  unreadable: number;
} {
  const read = asList(get(answer, 'items')).map(readItem);
  const readable = read.flatMap(item => item ?? []);
  const kept = new Set<ManagedResourceState>();
  let room: number = snapshotLimits.states;
  const byWeight = [...readable].sort(
    (a, b) => Number(b.differs) - Number(a.differs),
  );
  for (const { state, size } of byWeight) {
    if (size <= room) {
      room -= size;
      kept.add(state);
    }
  }
  const managed = readable
    .map(({ state }) => state)
    .filter(state => kept.has(state));
  return {
    managed,
    omitted: readable.length - managed.length,
    unreadable: read.length - readable.length,
  };
}

function readItem(
  item: JsonValue,
): { state: ManagedResourceState; size: number; differs: boolean } | undefined {
  const resource = resourceAt(item);
  const texts = {
    target: get(item, 'targetState'),
    live: get(item, 'liveState'),
    normalizedLive: get(item, 'normalizedLiveState'),
    predictedLive: get(item, 'predictedLiveState'),
  };
  const mask = new SecretMask();
  const states: Partial<Record<keyof typeof texts, JsonObject>> = {};
  for (const side of [
    'target',
    'live',
    'normalizedLive',
    'predictedLive',
  ] as const) {
    const parsed = parseState(texts[side]);
    if (parsed === 'unreadable') {
      return undefined;
    }
    if (parsed) {
      states[side] = trimObject(maskObject(parsed, mask), {
        managedFields: side === 'live',
      });
    }
  }
  return {
    state: {
      resource: withVersion(resource, states.live ?? states.target),
      ...(isSet(item, 'hook') ? { hook: true } : {}),
      ...states,
    },
    size: JSON.stringify(states).length,
    differs:
      isSet(item, 'modified') ||
      texts.normalizedLive !== texts.predictedLive ||
      !states.target ||
      !states.live,
  };
}

/** A side that does not exist is `null` within the text, or `{}`, or no text at all. */
function parseState(
  text: JsonValue | undefined,
): JsonObject | 'unreadable' | undefined {
  if (typeof text !== 'string' || text === '') {
    return undefined;
  }
  try {
    const state: JsonObject = asObject(JSON.parse(text));
    return Object.keys(state).length > 0 ? state : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return 'unreadable';
    }
    throw error;
  }
}

/** The answer itself does not say the version. */
function withVersion(
  resource: ManagedResourceState['resource'],
  state: JsonObject | undefined,
) {
  const apiVersion = get(state, 'apiVersion');
  return resource.version === '' && typeof apiVersion === 'string'
    ? { ...resource, version: apiVersion.split('/').pop() ?? '' }
    : resource;
}
