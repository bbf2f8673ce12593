import { valueAt, withValueAt } from '@slipway/plugin-gitops-common/path';
import {
  asObject,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { resourceVersionOf } from '../cluster/identity';
import { keyOf } from '../cluster/ObjectKey';
import type { SimulatedResource, Simulation } from '../Simulation';
import { liveState, masked } from './liveState';

/**
 * Target and live state of what an Application manages. While Argo CD cannot
 * compare it has none to tell.
 */
export function managedResourcesAnswer(simulation: Simulation): JsonObject {
  return {
    items:
      simulation.sync === 'Unknown'
        ? []
        : simulation.resources.map(resource => itemOf(resource, simulation)),
  };
}

function itemOf(
  { target, live, growth, sync }: SimulatedResource,
  { name }: Simulation,
): JsonObject {
  const { version: _, ...key } = keyOf(live?.manifest ?? target ?? {});
  const state = live && liveState(live, { application: name, growth });
  const normalized = state && withoutBookkeeping(state);
  const wanted =
    target && key.kind === 'Secret' ? { ...target, ...masked(target) } : target;
  return {
    ...key,
    targetState: JSON.stringify(wanted ?? null),
    liveState: JSON.stringify(state ?? null),
    normalizedLiveState: JSON.stringify(
      normalized && target ? normalized : state ?? {},
    ),
    predictedLiveState: JSON.stringify(
      predictedOf({ target: wanted, live, normalized }),
    ),
    modified: sync === 'OutOfSync',
    ...(live
      ? {
          resourceVersion: resourceVersionOf(
            live.uid,
            live.appliedAt,
            live.rolledAt,
          ),
        }
      : {}),
  };
}

/** What a sync would make of the live state. */
function predictedOf({
  target,
  live,
  normalized,
}: {
  target?: JsonObject;
  live?: SimulatedResource['live'];
  normalized?: JsonObject;
}): JsonObject {
  if (!target) {
    return {};
  }
  if (!live || !normalized) {
    return target;
  }
  const { applied, edits } = live;
  // Git says nothing of the other edited fields, so a sync leaves them.
  const undone = edits
    .flatMap(({ edit }) => Object.keys(edit.set))
    .filter(path => valueAt(target, path) !== undefined)
    .reduce<JsonObject>(
      (state, path) => withValueAt(state, path, valueAt(target, path)),
      normalized,
    );
  return merged(undone, applied, target);
}

/** Replaces what was applied by what is wanted now, and keeps the rest. */
function merged(
  live: JsonObject,
  applied: JsonObject,
  target: JsonObject,
): JsonObject {
  const result: JsonObject = { ...live };
  for (const key of new Set([
    ...Object.keys(applied),
    ...Object.keys(target),
  ])) {
    const wanted = target[key];
    if (JSON.stringify(wanted) === JSON.stringify(applied[key])) {
      continue;
    }
    if (wanted === undefined) {
      delete result[key];
    } else if (isSection(wanted) && isSection(live[key])) {
      result[key] = merged(asObject(live[key]), asObject(applied[key]), wanted);
    } else {
      result[key] = wanted;
    }
  }
  return result;
}

function isSection(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function withoutBookkeeping(state: JsonObject): JsonObject {
  const { managedFields: _, ...metadata } = asObject(state.metadata);
  return { ...state, metadata };
}
