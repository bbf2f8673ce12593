import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { programOf } from '../world/facts';
import type { World } from '../world/World';
import type { Growth, GrownObject } from './Growth';
import { suffixOf, timeOf, uidOf } from './identity';
import type { LiveObject } from './LiveObject';
import { idOf, keyOf } from './ObjectKey';
import { hookOf, targetsOf } from './syncPolicy';
import type { SyncRun } from './SyncRun';

/** A hook that was run, and is still there. */
export interface GrownHook {
  live: LiveObject;
  growth: Growth;
}

/** The hooks of the last sync, from the end of its first attempt on. */
export function growHooks(
  runs: readonly SyncRun[],
  { world, now }: { world: World; now: number },
): GrownHook[] {
  const run = runs
    .filter(
      ({ startedAt, selfHeal }) =>
        !selfHeal && startedAt + world.timing.sync * 1_000 <= now,
    )
    .at(-1);
  if (!run) {
    return [];
  }
  const { manifest, objects = [] } = run.release;
  return targetsOf(manifest, objects)
    .filter(object => hookOf(object) && object.kind === 'Job')
    .flatMap(job => {
      const failure = run.failures.find(
        ({ object }) => idOf(object) === idOf(job),
      );
      return failure || !isDeletedAfterSuccess(job)
        ? [
            growJob(job, {
              at: run.startedAt,
              failure: failure?.message,
              world,
            }),
          ]
        : [];
    });
}

function isDeletedAfterSuccess(job: JsonObject): boolean {
  const policy = asText(
    get(
      job,
      'metadata',
      'annotations',
      'argocd.argoproj.io/hook-delete-policy',
    ),
  );
  return policy?.split(',').includes('HookSucceeded') ?? false;
}

function growJob(
  job: JsonObject,
  { at, failure, world }: { at: number; failure?: string; world: World },
): GrownHook {
  const live: LiveObject = {
    applied: job,
    manifest: job,
    edits: [],
    uid: uidOf(idOf(job), at),
    createdAt: at,
    appliedAt: at,
    earlier: [],
    rolledAt: at,
  };
  const condition = failure
    ? { type: 'Failed', reason: 'BackoffLimitExceeded', message: failure }
    : {
        type: 'Complete',
        reason: 'CompletionsReached',
        message: 'Reached expected number of succeeded pods',
      };
  return {
    live,
    growth: {
      status: {
        startTime: timeOf(at),
        ...(failure ? { failed: 1 } : { succeeded: 1 }),
        conditions: [
          { ...condition, status: 'True', lastTransitionTime: timeOf(at) },
        ],
      },
      health: {
        status: failure ? 'Degraded' : 'Healthy',
        message: condition.message,
      },
      children: [growJobPod(live, { failed: failure !== undefined, world })],
      events: failure
        ? [
            {
              type: 'Warning',
              reason: 'BackoffLimitExceeded',
              message: failure,
              count: 1,
              firstAt: at,
              lastAt: at,
              component: 'job-controller',
            },
          ]
        : [],
    },
  };
}

function growJobPod(
  live: LiveObject,
  { failed, world }: { failed: boolean; world: World },
): GrownObject {
  const { namespace, name } = keyOf(live.manifest);
  const at = timeOf(live.createdAt);
  const template = asObject(get(live.manifest, 'spec', 'template'));
  const podName = `${name}-${suffixOf(5, live.uid)}`;
  const containers = asList(get(template, 'spec', 'containers')).map(asObject);
  const images = containers.flatMap(({ image }) => asText(image) ?? []);
  const terminatedOf = (image: string): JsonObject => {
    const crashes = failed ? programOf(world, image)?.crashes : undefined;
    return {
      exitCode: crashes?.exitCode ?? 0,
      reason: crashes ? 'Error' : 'Completed',
      ...(crashes ? { message: crashes.says } : {}),
      startedAt: at,
      finishedAt: at,
    };
  };
  const said = failed
    ? images.flatMap(image => programOf(world, image)?.crashes?.says ?? [])[0]
    : undefined;
  return {
    parent: { object: live.manifest, uid: live.uid },
    uid: uidOf('Pod', namespace, podName),
    createdAt: live.createdAt,
    object: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: podName,
        namespace,
        labels: asObject(get(template, 'metadata', 'labels')),
      },
      spec: asObject(template.spec),
      status: {
        phase: failed ? 'Failed' : 'Succeeded',
        startTime: at,
        containerStatuses: containers.map(({ name: container, image }) => ({
          name: container ?? '',
          image: image ?? '',
          imageID: '',
          ready: false,
          restartCount: 0,
          state: { terminated: terminatedOf(asText(image) ?? '') },
          lastState: {},
        })),
      },
    },
    health: failed
      ? { status: 'Degraded', ...(said ? { message: said } : {}) }
      : { status: 'Healthy' },
    info: [
      { name: 'Status Reason', value: failed ? 'Error' : 'Completed' },
      { name: 'Containers', value: `0/${containers.length}` },
    ],
    images,
    events: [],
  };
}
