import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { podFailures } from '../failures/podFailures';
import type { PodTrouble } from '../failures/PodFailure';
import type { GrownObject, Surroundings } from './Growth';
import { timeOf, uidOf } from './identity';

const DAY = 86_400_000;
const NODES = ['worker-1', 'worker-2', 'worker-3'];

/** Pods that are alike. */
export interface PodSet {
  owner: { object: JsonObject; uid: string };
  template: JsonObject;
  names: string[];
  /** When they were made, milliseconds. */
  createdAt: number;
}

export interface GrownPods {
  pods: GrownObject[];
  ready: number;
}

/** Pods of a set, each with what its containers run into. */
export function growPods(set: PodSet, around: Surroundings): GrownPods {
  const pods = set.names.map(name => growPod(set, name, around));
  return {
    pods,
    ready: pods.filter(({ health }) => health?.status === 'Healthy').length,
  };
}

/**
 * When pods that were made at a time were last replaced: nodes are renewed once
 * a day at four.
 */
function replacedAt(createdAt: number, now: number): number {
  const renewal = Math.floor((now - DAY / 6) / DAY) * DAY + DAY / 6;
  return now - createdAt > DAY ? Math.max(createdAt, renewal) : createdAt;
}

function growPod(
  { owner, template, createdAt }: PodSet,
  name: string,
  around: Surroundings,
): GrownObject {
  const { now, world, cluster, missingSecrets } = around;
  const startedAt = replacedAt(createdAt, now);
  const namespace = asText(get(owner.object, 'metadata', 'namespace')) ?? '';
  const uid = uidOf('Pod', namespace, name, startedAt);
  const spec = asObject(get(template, 'spec'));
  const containers = asList(spec.containers).map(asObject);
  const troubles = containers.map(container => {
    for (const failure of podFailures) {
      const trouble = failure({
        container,
        pod: { name, namespace, uid },
        startedAt,
        now,
        objects: around.objects.map(({ manifest }) => manifest),
        missingSecrets,
        world,
        cluster,
      });
      if (trouble) {
        return trouble;
      }
    }
    return undefined;
  });
  const starting = now < startedAt + world.timing.rollout * 1_000;
  const trouble = troubles.find(candidate => candidate !== undefined);
  const restarts = troubles.reduce(
    (sum, candidate) => sum + (candidate?.restarts ?? 0),
    0,
  );
  const ready = troubles.filter(
    candidate => candidate === undefined && !starting,
  ).length;
  const node = NODES[parseInt(uid.slice(0, 2), 16) % NODES.length];
  return {
    parent: owner,
    uid,
    createdAt: startedAt,
    object: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name,
        namespace,
        labels: asObject(get(template, 'metadata', 'labels')),
      },
      spec: { ...spec, nodeName: node },
      status: {
        phase:
          trouble?.state.running || (!trouble && !starting)
            ? 'Running'
            : 'Pending',
        startTime: timeOf(startedAt),
        conditions: conditionsOf({
          isReady: ready === containers.length,
          names: containers
            .filter((_, index) => troubles[index] !== undefined)
            .map(container => asText(container.name) ?? ''),
          at: startedAt,
        }),
        containerStatuses: containers.map((container, index) =>
          statusOf(container, troubles[index], { starting, startedAt }),
        ),
        qosClass: 'Burstable',
      },
    },
    health: trouble?.health ?? {
      status: starting ? 'Progressing' : 'Healthy',
    },
    info: [
      {
        name: 'Status Reason',
        value: trouble?.reason ?? (starting ? 'ContainerCreating' : 'Running'),
      },
      { name: 'Node', value: node },
      { name: 'Containers', value: `${ready}/${containers.length}` },
      ...(restarts > 0
        ? [{ name: 'Restart Count', value: String(restarts) }]
        : []),
    ],
    images: containers.flatMap(({ image }) => asText(image) ?? []),
    events: [
      {
        type: 'Normal',
        reason: 'Scheduled',
        message: `Successfully assigned ${namespace}/${name} to ${node}`,
        count: 1,
        firstAt: startedAt,
        lastAt: startedAt,
        component: 'default-scheduler',
      },
      ...(trouble?.events ?? []),
    ],
  };
}

function statusOf(
  container: JsonObject,
  trouble: PodTrouble | undefined,
  { starting, startedAt }: { starting: boolean; startedAt: number },
): JsonObject {
  const usual: JsonObject = starting
    ? { waiting: { reason: 'ContainerCreating' } }
    : { running: { startedAt: timeOf(startedAt) } };
  const state = trouble?.state ?? usual;
  return {
    name: container.name ?? '',
    image: container.image ?? '',
    imageID: '',
    ready: trouble === undefined && !starting,
    started: state.running !== undefined,
    restartCount: trouble?.restarts ?? 0,
    state,
    lastState: trouble?.lastState ?? {},
  };
}

function conditionsOf({
  isReady,
  names,
  at,
}: {
  isReady: boolean;
  names: string[];
  at: number;
}): JsonObject[] {
  const status = isReady ? 'True' : 'False';
  const why: JsonObject = isReady
    ? {}
    : {
        reason: 'ContainersNotReady',
        message: `containers with unready status: [${names.join(' ')}]`,
      };
  return [
    { type: 'PodScheduled', status: 'True', lastTransitionTime: timeOf(at) },
    { type: 'Initialized', status: 'True', lastTransitionTime: timeOf(at) },
    { type: 'ContainersReady', status, lastTransitionTime: timeOf(at), ...why },
    { type: 'Ready', status, lastTransitionTime: timeOf(at), ...why },
  ];
}
