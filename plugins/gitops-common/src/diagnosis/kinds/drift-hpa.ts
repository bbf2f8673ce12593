import { get } from '../../kubernetes';
import type { Drift } from '../../drift';
import type { Evidence } from '../../status';
import type { ResourceRef } from '../../vocabulary';
import type { DiagnosisKind } from '../DiagnosisKind';
import { releaseChange } from '../proposals/ownChange';
import type { Scene } from '../Scene';
import { driftEvidence } from '../wording/driftEvidence';
import { nameOf } from '../wording/nameOf';

const SCALERS = new Set(['HorizontalPodAutoscaler', 'ScaledObject']);

/** The autoscaler that targets a workload, by what it says or by its name. */
function scalerOf(
  { snapshot, objectOf }: Scene,
  workload: ResourceRef,
): ResourceRef | undefined {
  const managed = snapshot.detail?.managed ?? [];
  return [
    ...snapshot.resources,
    ...managed,
    ...(snapshot.detail?.nodes ?? []),
  ].find(({ resource }) => {
    if (!SCALERS.has(resource.kind)) {
      return false;
    }
    const object =
      objectOf(resource) ??
      managed.find(({ resource: { name } }) => name === resource.name)?.target;
    const target = get(object, 'spec', 'scaleTargetRef', 'name');
    return target === undefined
      ? resource.name === workload.name
      : target === workload.name;
  })?.resource;
}

/** What Git sets, which is not what runs. */
function targetReplicas(
  { pointer, resource }: Drift,
  scene: Scene,
): Evidence | undefined {
  return scene.quote({
    pointer: `${pointer}/target/spec/replicas`,
    resource,
  });
}

export const driftHpa: DiagnosisKind = {
  id: 'drift-hpa',
  title: 'Git and an autoscaler both set the replicas',
  description:
    'The number of replicas differs, because an autoscaler changes it and Git has a number of its own. The difference does no harm, and hides others.',
  role: 'warning',
  level: 'state',
  places: ['drift'],
  recognise({ drift }, scene) {
    const scaler =
      drift?.path === 'spec.replicas' && drift.live !== 0
        ? scalerOf(scene, drift.resource)
        : undefined;
    if (!drift || !scaler) {
      return undefined;
    }
    return {
      cause: `The ${nameOf(scaler)} scales the ${nameOf(
        drift.resource,
      )}, and Git sets its replicas too${
        drift.target === undefined ? '' : ` (${String(drift.target)})`
      }.`,
      nextSteps: [
        {
          text: 'Leave the number of replicas out of the manifest in Git.',
          ...releaseChange(scene),
        },
        {
          text: 'Ignore the difference of spec.replicas otherwise, and have syncs respect that (RespectIgnoreDifferences=true).',
        },
      ],
      onlyEvidence: true,
      evidence: [...driftEvidence(drift, scene), targetReplicas(drift, scene)],
    };
  },
};
