import type { JsonObject } from '@slipway/plugin-gitops-common/status';
import { idOf, keyOf, resourceWord } from '../cluster/ObjectKey';
import { hookOf, targetsOf } from '../cluster/syncPolicy';
import type { SyncRun } from '../cluster/SyncRun';

/** Outcomes of a sync by resource, hooks before what they come before. */
export function resultsOf(
  run: SyncRun,
  { isOver }: { isOver: boolean },
): JsonObject[] {
  if (!isOver) {
    return [];
  }
  const { release, failures } = run;
  const targets = targetsOf(release.manifest, release.objects ?? []);
  const messages = new Map(
    failures.map(({ object, message }) => [idOf(object), message]),
  );
  const hooks = targets.flatMap(object => {
    const hookType = hookOf(object);
    return hookType
      ? [hookResult(object, hookType, messages.get(idOf(object)))]
      : [];
  });
  if (failures.some(({ object }) => hookOf(object))) {
    return hooks;
  }
  return [
    ...hooks,
    ...targets
      .filter(object => !hookOf(object))
      .map(object => {
        const message = messages.get(idOf(object));
        return {
          ...keyOf(object),
          syncPhase: 'Sync',
          status: message === undefined ? 'Synced' : 'SyncFailed',
          message: message ?? `${resourceWord(object)} configured`,
          hookPhase: message === undefined ? 'Running' : 'Failed',
        };
      }),
  ];
}

function hookResult(
  object: JsonObject,
  hookType: string,
  failure: string | undefined,
): JsonObject {
  return {
    ...keyOf(object),
    hookType,
    syncPhase: hookType,
    hookPhase: failure === undefined ? 'Succeeded' : 'Failed',
    message: failure ?? 'Reached expected number of succeeded pods',
  };
}
