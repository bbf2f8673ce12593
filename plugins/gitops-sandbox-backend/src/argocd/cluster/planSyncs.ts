import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { hookFailed } from '../failures/hookFailed';
import { immutableField } from '../failures/immutableField';
import type { Release, TrackedApplication } from '../git/GitOpsTimeline';
import { clusterOf } from '../world/facts';
import type { World } from '../world/World';
import { editTimes } from './editTimes';
import { idOf } from './ObjectKey';
import { hookOf, syncPolicyOf, targetsOf } from './syncPolicy';
import type { SyncRun, TaskFailure } from './SyncRun';

/** What Argo CD does by itself where an Application says nothing of retries. */
const AUTOMATED_RETRIES = 5;

/** Milliseconds of a world's timing. */
const SECOND = 1_000;

class SyncPlan {
  readonly runs: SyncRun[] = [];
  private applied = new Map<string, JsonObject>();
  private reached: readonly JsonObject[] | undefined;
  private freeAt = -Infinity;

  constructor(private readonly world: World, private readonly now: number) {}

  /** @param supersededAt - when the next release is merged, milliseconds. */
  follow(release: Release, supersededAt: number): void {
    const { manifest, objects, commit } = release;
    const cluster = clusterOf(this.world, manifest);
    if (
      objects === undefined ||
      objects === this.reached ||
      cluster.unreachable !== undefined
    ) {
      return;
    }
    const { timing } = this.world;
    const policy = syncPolicyOf(manifest);
    const wait = policy.automated ? timing.compare : timing.operator;
    const startedAt = Math.max(commit.at + wait * SECOND, this.freeAt);
    if (startedAt >= supersededAt) {
      return;
    }
    const targets = targetsOf(manifest, objects);
    const failures = this.failuresOf(targets, manifest);
    const retries =
      failures.length > 0 && policy.automated ? AUTOMATED_RETRIES : 0;
    const finishedAt =
      startedAt + (timing.sync + retries * timing.retry) * SECOND;
    this.freeAt = finishedAt;
    this.runs.push({
      release,
      startedAt,
      finishedAt,
      automated: policy.automated,
      ...(policy.automated ? {} : { username: this.world.operator }),
      selfHeal: false,
      failures,
      retries,
    });
    this.apply(targets, failures);
    if (failures.length === 0) {
      this.reached = objects;
      if (policy.selfHeal) {
        this.heal(release, targets, supersededAt);
      }
    }
  }

  private failuresOf(
    targets: readonly JsonObject[],
    application: JsonObject,
  ): TaskFailure[] {
    const cluster = clusterOf(this.world, application);
    const hooks = targets.flatMap(object => {
      const message = hookOf(object)
        ? hookFailed(object, { world: this.world, cluster, objects: targets })
        : undefined;
      return message === undefined ? [] : [{ object, message }];
    });
    if (hooks.length > 0) {
      return hooks;
    }
    return targets.flatMap(object => {
      const live = this.applied.get(idOf(object));
      const message = live && immutableField(live, object);
      return message === undefined ? [] : [{ object, message }];
    });
  }

  private apply(
    targets: readonly JsonObject[],
    failures: readonly TaskFailure[],
  ): void {
    if (failures.some(({ object }) => hookOf(object))) {
      return;
    }
    const failed = new Set(failures.map(({ object }) => idOf(object)));
    for (const object of targets) {
      if (!hookOf(object) && !failed.has(idOf(object))) {
        this.applied.set(idOf(object), object);
      }
    }
  }

  /** Puts back what was changed in the cluster until the next release. */
  private heal(
    release: Release,
    targets: readonly JsonObject[],
    supersededAt: number,
  ): void {
    const { timing, liveEdits } = this.world;
    const ids = new Set(
      targets.map(object => `${String(object.kind)} ${idOf(object)}`),
    );
    const touched = liveEdits.filter(edit =>
      [...ids].some(id =>
        id.endsWith(`/${edit.kind}/${edit.namespace}/${edit.name}`),
      ),
    );
    const times = touched
      .flatMap(edit =>
        editTimes(edit, {
          from: this.freeAt,
          to: Math.min(this.now, supersededAt),
        }),
      )
      .sort((a, b) => a - b);
    for (const time of times) {
      const startedAt = Math.max(time + timing.compare * SECOND, this.freeAt);
      const finishedAt = startedAt + timing.sync * SECOND;
      this.freeAt = finishedAt;
      this.runs.push({
        release,
        startedAt,
        finishedAt,
        automated: true,
        selfHeal: true,
        failures: [],
        retries: 0,
      });
    }
  }
}

/**
 * The syncs of an Application up to now: one for each release, and one whenever
 * something that was changed in the cluster is put back.
 */
export function planSyncs(
  application: TrackedApplication,
  { world, now }: { world: World; now: number },
): SyncRun[] {
  const plan = new SyncPlan(world, now);
  const { releases } = application;
  releases.forEach((release, index) => {
    const next = releases
      .slice(index + 1)
      .find(candidate => candidate.objects !== undefined);
    plan.follow(release, next?.commit.at ?? Infinity);
  });
  return plan.runs.filter(({ startedAt }) => startedAt <= now);
}
