import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import {
  pointerOf,
  type ApplicationSnapshot,
  type ResourceNode,
} from '../../status';
import type { ResourceRef } from '../../vocabulary';
import type { Clue, ContainerClue } from '../Clue';
import { cluesFrom } from './clueFrom';

const lists = [
  { statuses: 'initContainerStatuses', specs: 'initContainers', init: true },
  { statuses: 'containerStatuses', specs: 'containers', init: false },
] as const;

/** Reasons for waiting that every container has when it starts. */
const USUAL = new Set(['ContainerCreating', 'PodInitializing']);

function asNumber(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function waitingOf(status: JsonObject): ContainerClue['waiting'] {
  const waiting = get(status, 'state', 'waiting');
  if (waiting === undefined) {
    return undefined;
  }
  const reason = asText(get(waiting, 'reason'));
  return reason !== undefined && USUAL.has(reason)
    ? undefined
    : { reason, message: asText(get(waiting, 'message')) };
}

function terminatedOf(
  status: JsonObject,
  pointer: string,
): ContainerClue['terminated'] {
  for (const state of ['state', 'lastState']) {
    const terminated = get(status, state, 'terminated');
    const exitCode = asNumber(get(terminated, 'exitCode'));
    if (
      terminated !== undefined &&
      (exitCode !== 0 ||
        get(status, 'state', 'waiting', 'reason') === 'CrashLoopBackOff' ||
        get(terminated, 'reason') === 'OOMKilled')
    ) {
      return {
        pointer: `${pointer}${pointerOf(state, 'terminated')}`,
        reason: asText(get(terminated, 'reason')),
        message: asText(get(terminated, 'message')),
        exitCode,
        finishedAt: asText(get(terminated, 'finishedAt')),
      };
    }
  }
  return undefined;
}

function clueOf(container: ContainerClue, resource: ResourceRef): Clue[] {
  const { waiting, terminated, pointer } = container;
  const text = waiting?.message || waiting?.reason;
  if (text) {
    return cluesFrom({
      place: 'container',
      pointer: `${pointer}${pointerOf(
        'state',
        'waiting',
        waiting?.message ? 'message' : 'reason',
      )}`,
      raw: text,
      resource,
      type: 'waiting',
      reason: waiting?.reason,
      container,
    });
  }
  if (!terminated) {
    return [];
  }
  return cluesFrom({
    place: 'container',
    pointer: `${terminated.pointer}${pointerOf(
      terminated.reason ? 'reason' : 'exitCode',
    )}`,
    raw: terminated.reason || String(terminated.exitCode ?? ''),
    resource,
    type: 'terminated',
    reason: terminated.reason,
    at: terminated.finishedAt,
    container,
  });
}

function fromObject(
  object: JsonObject,
  resource: ResourceRef,
  pointer: string,
): Clue[] {
  return lists.flatMap(({ statuses, specs, init }) =>
    asList(get(object, 'status', statuses)).flatMap((item, index) => {
      const status = asObject(item);
      const name = asText(get(status, 'name')) ?? '';
      const place = `${pointer}${pointerOf('status', statuses, index)}`;
      const spec = asObject(
        asList(get(object, 'spec', specs)).find(
          candidate => get(candidate, 'name') === name,
        ),
      );
      return clueOf(
        {
          pointer: place,
          name,
          // The status may hold a digest instead of what was written.
          image: asText(get(spec, 'image')) ?? asText(get(status, 'image')),
          init,
          restarts: asNumber(get(status, 'restartCount')) ?? 0,
          waiting: waitingOf(status),
          terminated: terminatedOf(status, place),
          spec,
        },
        resource,
      );
    }),
  );
}

const STATUS_REASON = 'Status Reason';
const UNEVENTFUL =
  /^(?:Running|Completed|Pending|Terminating|NotReady|SchedulingGated|Evicted|Init:\d+\/\d+|ContainerCreating|PodInitializing|Succeeded)$/;

/** What the tree shows beside a pod whose object was not read. */
function fromNode(node: ResourceNode, index: number): Clue[] {
  const at = node.info.findIndex(({ name }) => name === STATUS_REASON);
  const shown = node.info[at]?.value ?? '';
  if (shown === '' || UNEVENTFUL.test(shown)) {
    return [];
  }
  const reason = shown.replace(/^Init:/, '');
  const exit = /^(?:ExitCode|Signal):(\d{1,4})$/.exec(reason);
  const ended = exit !== null || /^(?:OOMKilled|Error)$/.test(reason);
  const pointer = pointerOf('detail', 'nodes', index);
  const restarts = Number(
    node.info.find(({ name }) => name === 'Restart Count')?.value,
  );
  const message = node.health?.message;
  return cluesFrom({
    place: 'container',
    pointer: message
      ? `${pointer}${pointerOf('health', 'message')}`
      : `${pointer}${pointerOf('info', at, 'value')}`,
    raw: message || shown,
    resource: node.resource,
    type: ended ? 'terminated' : 'waiting',
    reason,
    container: {
      pointer,
      name: '',
      image: node.images.length === 1 ? node.images[0] : undefined,
      init: shown.startsWith('Init:'),
      restarts: Number.isFinite(restarts) ? restarts : 0,
      ...(ended
        ? {
            terminated: {
              pointer: `${pointer}${pointerOf('info', at)}`,
              reason: exit ? 'Error' : reason,
              exitCode: exit ? Number(exit[1]) : undefined,
            },
          }
        : { waiting: { reason, message } }),
      spec: {},
    },
  });
}

/** States of containers that wait or have failed. */
export function containerClues({ detail }: ApplicationSnapshot): Clue[] {
  if (!detail) {
    return [];
  }
  const read = new Set<string>();
  const fromObjects = detail.objects.flatMap(({ resource, object }, index) => {
    if (resource.kind !== 'Pod') {
      return [];
    }
    read.add(`${resource.namespace}/${resource.name}`);
    return fromObject(
      object,
      resource,
      pointerOf('detail', 'objects', index, 'object'),
    );
  });
  const fromTree = detail.nodes.flatMap((node, index) =>
    node.resource.kind !== 'Pod' ||
    node.orphaned ||
    read.has(`${node.resource.namespace}/${node.resource.name}`)
      ? []
      : fromNode(node, index),
  );
  return [...fromObjects, ...fromTree];
}
