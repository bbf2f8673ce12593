import { valueAt } from '@slipway/plugin-gitops-common/path';
import {
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { Health, Surroundings } from './cluster/Growth';
import { growHooks } from './cluster/growHooks';
import { growObject, missingKeyOf, secretNameOf } from './cluster/kinds';
import type { LiveObject } from './cluster/LiveObject';
import { liveObjects } from './cluster/liveObjects';
import { idOf } from './cluster/ObjectKey';
import { planSyncs } from './cluster/planSyncs';
import { hookOf, targetsOf } from './cluster/syncPolicy';
import type { SyncRun } from './cluster/SyncRun';
import { comparisonError } from './failures/comparisonError';
import { canonical } from './failures/immutableField';
import type { TimelineCommit, TrackedApplication } from './git/GitOpsTimeline';
import { operationMessage } from './operationMessage';
import type { SimulatedResource, Simulation } from './Simulation';
import { clusterOf } from './world/facts';
import type { World } from './world/World';

/** From the best to the worst, as Argo CD orders them. */
const HEALTH = [
  'Healthy',
  'Progressing',
  'Missing',
  'Degraded',
  'Unknown',
] as const;

/**
 * What Argo CD would say of an Application: a function of Git, the description
 * of the clusters and the time, and of nothing else.
 *
 * @param options.now - milliseconds.
 */
export function simulateApplication(
  application: TrackedApplication,
  options: { world: World; head: TimelineCommit; now: number },
): Simulation {
  const { world, head, now } = options;
  const release = application.releases[application.releases.length - 1];
  const { manifest, objects } = release;
  const cluster = clusterOf(world, manifest);
  const runs = planSyncs(application, { world, now });
  const lives = liveObjects(runs, { world, now });
  const around: Surroundings = {
    world,
    cluster,
    now,
    objects: [...lives.values()],
    missingSecrets: missingSecretsOf([...lives.values()], world),
  };
  const error = comparisonError({ application: manifest, cluster, objects });
  const resources = compare({
    targets: targetsOf(manifest, objects ?? []).filter(
      object => !hookOf(object),
    ),
    lives,
    around,
    unknown: error !== undefined,
  });
  const { createdAt } = application;
  return {
    namespace: application.namespace,
    name: application.name,
    project: asText(get(manifest, 'spec', 'project')) ?? 'default',
    release,
    createdAt,
    firstId: application.forgotten,
    head,
    cluster,
    conditions: conditionsOf({ error, runs, release: release.commit, now }),
    runs,
    resources,
    hooks: cluster.unreachable ? [] : growHooks(runs, { world, now }),
    sync: syncOf(resources, error),
    health: {
      ...healthOf(resources, cluster.unreachable !== undefined),
      since: healthSince({ resources, runs, createdAt, world, now }),
    },
    now,
  };
}

function missingSecretsOf(
  objects: readonly LiveObject[],
  world: World,
): ReadonlySet<string> {
  return new Set(
    objects
      .map(({ manifest }) => manifest)
      .filter(
        manifest =>
          manifest.kind === 'ExternalSecret' &&
          missingKeyOf(manifest, world) !== undefined,
      )
      .map(secretNameOf),
  );
}

function compare(options: {
  targets: readonly JsonObject[];
  lives: ReadonlyMap<string, LiveObject>;
  around: Surroundings;
  unknown: boolean;
}): SimulatedResource[] {
  const { targets, lives, around, unknown } = options;
  const wanted = new Map(targets.map(target => [idOf(target), target]));
  const ids = new Set([...wanted.keys(), ...lives.keys()]);
  return [...ids].sort().map(id => {
    const target = wanted.get(id);
    const live = lives.get(id);
    const growth = live && growObject(live, around);
    return {
      ...(target ? { target } : {}),
      ...(live ? { live, growth } : {}),
      sync: unknown ? 'Unknown' : syncOfOne(target, live),
      health: live || unknown ? growth?.health : { status: 'Missing' },
      extra: !unknown && target === undefined,
    };
  });
}

function syncOfOne(
  target: JsonObject | undefined,
  live: LiveObject | undefined,
): 'Synced' | 'OutOfSync' {
  return target &&
    live &&
    canonical(target) === canonical(live.applied) &&
    !live.edits.some(({ edit }) => isReverted(target, edit.set))
    ? 'Synced'
    : 'OutOfSync';
}

/**
 * Whether a sync would undo an edit. What Git says nothing of stays as it is:
 * Argo CD compares three ways.
 */
function isReverted(target: JsonObject, set: Record<string, unknown>): boolean {
  return Object.keys(set).some(path => valueAt(target, path) !== undefined);
}

function syncOf(
  resources: readonly SimulatedResource[],
  error: string | undefined,
): Simulation['sync'] {
  if (error !== undefined) {
    return 'Unknown';
  }
  return resources.some(({ sync }) => sync === 'OutOfSync')
    ? 'OutOfSync'
    : 'Synced';
}

function healthOf(
  resources: readonly SimulatedResource[],
  unreachable: boolean,
): Health {
  if (unreachable) {
    return { status: 'Unknown' };
  }
  const worst = resources.reduce(
    (rank, { health, extra }) =>
      health && !extra ? Math.max(rank, HEALTH.indexOf(health.status)) : rank,
    0,
  );
  return { status: HEALTH[worst] };
}

/** When it became what it is, as far as it follows from the syncs. */
function healthSince(options: {
  resources: readonly SimulatedResource[];
  runs: readonly SyncRun[];
  createdAt: number;
  world: World;
  now: number;
}): number {
  const { resources, runs, createdAt, world, now } = options;
  const done = runs.some(({ finishedAt }) => finishedAt <= now);
  const rolled = Math.max(
    createdAt,
    ...resources.map(({ live }) => live?.rolledAt ?? createdAt),
  );
  const ready = rolled + world.timing.rollout * 1_000;
  return done && now >= ready ? ready : rolled;
}

function conditionsOf(options: {
  error: string | undefined;
  runs: readonly SyncRun[];
  release: TimelineCommit;
  now: number;
}): Simulation['conditions'] {
  const { error, runs, release, now } = options;
  if (error !== undefined) {
    return [{ type: 'ComparisonError', message: error, at: release.at }];
  }
  const last = runs.at(-1);
  return last &&
    last.automated &&
    last.failures.length > 0 &&
    last.finishedAt <= now
    ? [
        {
          type: 'SyncError',
          message: `Failed last sync attempt to [${
            last.release.commit.revision
          }]: ${operationMessage(last, now)}`,
          at: last.finishedAt,
        },
      ]
    : [];
}
