import { get, sha256, type JsonValue } from '../kubernetes';
import { formatPath } from '../path';
import type { ApplicationSnapshot, ManagedResourceState } from '../status';
import { autoscalerOf, benignReason, type DriftCase } from './benign';
import { changedBy, handOf } from './changedBy';
import { classify } from './classify';
import {
  compareStates,
  hasComparedStates,
  type StateDifference,
} from './compareStates';
import type { Drift, DriftEpisode } from './Drift';
import { recurrenceOf } from './recurrence';
import { riskOf } from './risk';

/** Differences of an Application that are told. */
const MAX_DRIFTS = 300;

/** Characters of a value that is told as it is. */
const MAX_VALUE = 500;

/**
 * All differences between target and live state of an Application whose managed
 * resources were read, the riskiest first and benign ones last.
 *
 * @param options.context.environment - name of its environment.
 * @param options.context.episodes - when differences were seen before.
 *
 * @public
 */
export function findDrift(options: {
  snapshot: ApplicationSnapshot;
  context?: { environment?: string; episodes?: readonly DriftEpisode[] };
}): Drift[] {
  const { snapshot, context = {} } = options;
  const drifts: Drift[] = [];
  for (const [index, state] of (snapshot.detail?.managed ?? []).entries()) {
    if (state.hook || isSettled(state, snapshot)) {
      continue;
    }
    for (const difference of compareStates(state)) {
      drifts.push(
        driftOf({
          difference,
          state,
          snapshot,
          pointer: `/detail/managed/${index}`,
          ...context,
        }),
      );
    }
  }
  return drifts
    .sort(
      (a, b) =>
        Number(a.benign) - Number(b.benign) || b.risk.score - a.risk.score,
    )
    .slice(0, MAX_DRIFTS);
}

/**
 * Recognizes a difference when it comes back: by its resource and its place, not
 * by its value.
 *
 * @public
 */
export function driftKey({
  resource,
  path,
  direction,
}: Pick<Drift, 'resource' | 'path' | 'direction'>): string {
  const { group, kind, namespace, name } = resource;
  return sha256(
    JSON.stringify([group, kind, namespace ?? '', name, path, direction]),
  );
}

/** Whoever compared found no difference, and did not give the states it compared. */
function isSettled(
  state: ManagedResourceState,
  { resources }: ApplicationSnapshot,
): boolean {
  const { group, kind, namespace, name } = state.resource;
  return (
    !hasComparedStates(state) &&
    resources.some(
      ({ resource, sync }) =>
        sync === 'Synced' &&
        resource.group === group &&
        resource.kind === kind &&
        resource.namespace === namespace &&
        resource.name === name,
    )
  );
}

function driftOf(options: {
  difference: StateDifference;
  state: ManagedResourceState;
  snapshot: ApplicationSnapshot;
  pointer: string;
  environment?: string;
  episodes?: readonly DriftEpisode[];
}): Drift {
  const { difference, state, snapshot, pointer, episodes = [] } = options;
  const { resource } = state;
  const place = {
    resource,
    path: formatPath(difference.path),
    direction: difference.direction,
  };
  const key = driftKey(place);
  const recurrence = recurrenceOf(
    episodes.filter(episode => episode.key === key),
  );
  const by = changedBy(state.live, difference.path);
  const reason = benignReason({ difference, state, snapshot, changedBy: by });
  const driftClass = classify(difference, resource);
  return {
    ...place,
    pointer,
    ...(difference.target !== undefined && {
      target: shortened(difference.target),
    }),
    ...(difference.live !== undefined && { live: shortened(difference.live) }),
    class: driftClass,
    benign: reason !== undefined,
    explanation:
      reason ?? explain({ difference, state, snapshot, changedBy: by }),
    ...(by && { changedBy: by }),
    risk: reason
      ? { score: 0, reasons: [{ points: 0, text: reason }] }
      : riskOf({
          difference,
          resource,
          class: driftClass,
          changedBy: by,
          snapshot,
          environment: options.environment,
          recurs: recurrence !== undefined,
        }),
    ...(recurrence && { recurrence }),
  };
}

function explain({
  difference,
  state,
  snapshot,
  changedBy: by,
}: DriftCase): string {
  const { path, direction, live, target } = difference;
  if (path.length === 0) {
    return direction === 'missing'
      ? 'Git has it and the cluster has not: it was deleted, or it was never applied.'
      : 'The cluster has it and Git has not: it was removed from Git and not pruned.';
  }
  if (path.join('.') === 'spec.replicas') {
    const scaler = autoscalerOf(state, snapshot);
    const autoscaler = scaler
      ? `the ${scaler.kind} ${scaler.name} is there to decide it`
      : 'no autoscaler of this Application targets the workload';
    return `Git says ${words(target)}, the cluster ${words(
      live,
    )}; ${autoscaler}${hand(by)}.`;
  }
  const what =
    (direction === 'missing' && 'Git sets it and the cluster has not got it') ||
    (direction === 'extra' &&
      'The cluster has it and Git says nothing of it') ||
    'The cluster has another value than Git';
  return `${what}${hand(by)}.`;
}

function words(value: JsonValue | undefined): string {
  return typeof value === 'number' ? String(value) : 'nothing';
}

function hand(by: Drift['changedBy']): string {
  if (!by) {
    return '';
  }
  const kind = handOf(by);
  return {
    person: `; a person set it with ${by.manager}`,
    controller: `; the controller ${by.manager} set it`,
    gitops: `; ${by.manager} set it itself`,
    other: `; ${by.manager} set it`,
    unknown: '',
  }[kind];
}

/** A large value says no more than its beginning; the states have all of it. */
function shortened(value: JsonValue): JsonValue {
  const text = JSON.stringify(value);
  if (text.length <= MAX_VALUE) {
    return value;
  }
  const name = get(value, 'name');
  return typeof name === 'string'
    ? { name, '…': `${text.length} characters` }
    : `${text.slice(0, MAX_VALUE)}…`;
}
