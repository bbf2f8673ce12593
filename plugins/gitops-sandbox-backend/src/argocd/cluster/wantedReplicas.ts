import {
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { Surroundings } from './Growth';
import { keyOf } from './ObjectKey';

/** How many pods a workload is to have: as it says, as its autoscaler says, or one. */
export function wantedReplicas(
  workload: JsonObject,
  { objects }: Pick<Surroundings, 'objects'>,
): number {
  const own = get(workload, 'spec', 'replicas');
  if (typeof own === 'number') {
    return own;
  }
  const { kind, name, namespace } = keyOf(workload);
  const scaler = objects.find(
    ({ manifest }) =>
      manifest.kind === 'HorizontalPodAutoscaler' &&
      keyOf(manifest).namespace === namespace &&
      asText(get(manifest, 'spec', 'scaleTargetRef', 'kind')) === kind &&
      asText(get(manifest, 'spec', 'scaleTargetRef', 'name')) === name,
  );
  const least = get(scaler?.manifest, 'spec', 'minReplicas');
  return typeof least === 'number' ? least : 1;
}
