import { get } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';
import type { Risk } from './Risk';

type Side = 'before' | 'after';

/** An autoscaler decides where there is one; the number of pods is 1 unless given. */
function least(
  workload: ChangedObject,
  objects: readonly ChangedObject[],
  side: Side,
): number {
  const scaler = objects.find(
    object =>
      object.kind === 'HorizontalPodAutoscaler' &&
      get(object[side], 'spec', 'scaleTargetRef', 'kind') === workload.kind &&
      get(object[side], 'spec', 'scaleTargetRef', 'name') === workload.name,
  );
  const value = scaler
    ? get(scaler[side], 'spec', 'minReplicas')
    : get(workload[side], 'spec', 'replicas');
  return typeof value === 'number' ? value : 1;
}

/** @public */
export const fewerReplicas: Risk = {
  id: 'fewer-replicas',
  title: 'Fewer replicas',
  description:
    'Fewer pods run at least than before, or none: less load is carried, and one failing pod weighs more.',
  check: ({ objects }) =>
    objects
      .filter(
        ({ kind, before, after }) =>
          (kind === 'Deployment' || kind === 'StatefulSet') && before && after,
      )
      .flatMap(workload => {
        const [old, now] = (['before', 'after'] as const).map(side =>
          least(workload, objects, side),
        );
        return now < old
          ? [
              `The ${workload.kind} "${workload.name}" runs ${
                now === 0 ? 'nothing' : `${now} at least`
              } instead of ${old}.`,
            ]
          : [];
      }),
};
