import { withValueAt } from '@slipway/plugin-gitops-common/path';
import {
  get,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import { canonical } from '../failures/immutableField';
import type { World } from '../world/World';
import { editTimes } from './editTimes';
import { uidOf } from './identity';
import type { ActiveEdit, LiveObject } from './LiveObject';
import { idOf, keyOf } from './ObjectKey';
import { hookOf, syncPolicyOf, targetsOf } from './syncPolicy';
import type { SyncRun } from './SyncRun';

/** The managed objects of the cluster as the syncs and the edits left them. */
export function liveObjects(
  runs: readonly SyncRun[],
  { world, now }: { world: World; now: number },
): Map<string, LiveObject> {
  const objects = new Map<string, LiveObject>();
  for (const run of runs) {
    // What is put back was applied before.
    if (run.finishedAt <= now && !run.selfHeal) {
      applyRun(objects, run);
    }
  }
  const lastSync = runs.filter(({ finishedAt }) => finishedAt <= now).at(-1);
  for (const [id, object] of objects) {
    objects.set(
      id,
      withEdits(object, {
        world,
        from: lastSync?.finishedAt ?? now,
        now,
      }),
    );
  }
  return objects;
}

function applyRun(objects: Map<string, LiveObject>, run: SyncRun): void {
  const { release, failures, finishedAt } = run;
  if (failures.some(({ object }) => hookOf(object))) {
    return;
  }
  const failed = new Set(failures.map(({ object }) => idOf(object)));
  const targets = targetsOf(release.manifest, release.objects ?? []).filter(
    object => !hookOf(object),
  );
  for (const object of targets) {
    const id = idOf(object);
    if (!failed.has(id)) {
      objects.set(id, applied(objects.get(id), object, finishedAt));
    }
  }
  if (syncPolicyOf(release.manifest).prune && failures.length === 0) {
    const wanted = new Set(targets.map(idOf));
    for (const id of objects.keys()) {
      if (!wanted.has(id)) {
        objects.delete(id);
      }
    }
  }
}

function applied(
  before: LiveObject | undefined,
  manifest: JsonObject,
  at: number,
): LiveObject {
  if (!before) {
    return {
      applied: manifest,
      manifest,
      edits: [],
      uid: uidOf(idOf(manifest), at),
      createdAt: at,
      appliedAt: at,
      earlier: [],
      rolledAt: at,
    };
  }
  const changed = canonical(before.applied) !== canonical(manifest);
  const rolls =
    canonical(rolledPart(before.applied)) !== canonical(rolledPart(manifest));
  return {
    ...before,
    applied: manifest,
    manifest,
    appliedAt: changed ? at : before.appliedAt,
    earlier: rolls ? [...before.earlier, before.applied] : before.earlier,
    rolledAt: rolls ? at : before.rolledAt,
  };
}

/** What starts new pods when it changes. */
function rolledPart(manifest: JsonObject): JsonValue {
  return get(manifest, 'spec', 'template') ?? null;
}

function withEdits(
  object: LiveObject,
  { world, from, now }: { world: World; from: number; now: number },
): LiveObject {
  const { kind, namespace, name } = keyOf(object.applied);
  const edits: ActiveEdit[] = world.liveEdits
    .filter(
      edit =>
        edit.kind === kind &&
        edit.namespace === namespace &&
        edit.name === name,
    )
    .flatMap(edit => {
      const at = editTimes(edit, { from, to: now }).at(-1);
      return at === undefined ? [] : [{ edit, at }];
    });
  const manifest = edits.reduce(
    (edited, { edit }) =>
      Object.entries(edit.set).reduce<JsonObject>(
        (result, [path, value]) => withValueAt(result, path, value),
        edited,
      ),
    object.applied,
  );
  const rolls =
    edits.length > 0 &&
    canonical(rolledPart(manifest)) !== canonical(rolledPart(object.applied));
  return {
    ...object,
    manifest,
    edits,
    rolledAt: rolls ? Math.max(...edits.map(({ at }) => at)) : object.rolledAt,
  };
}
