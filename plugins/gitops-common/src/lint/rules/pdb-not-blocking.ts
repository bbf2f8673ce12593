import { get, podOf, selectorTakes, type JsonValue } from '../../kubernetes';
import { neighbors, neighborsWithPods } from '../neighbors';
import type { LintedManifest, Rule, RuleContext } from '../rule';

export const pdbNotBlocking: Rule = {
  id: 'pdb-not-blocking',
  severity: 'error',
  description:
    'A PodDisruptionBudget lets at least one pod go, so that nodes can be drained and updated.',
  remediation:
    'Set maxUnavailable to 1, or minAvailable to less than the number of replicas.',
  appliesTo: ({ ref }) =>
    ref.kind === 'PodDisruptionBudget' && ref.group === 'policy',
  check(manifest, context) {
    const { name } = manifest.ref;
    const most = get(manifest.value, 'spec', 'maxUnavailable');
    const least = get(manifest.value, 'spec', 'minAvailable');
    if (most === 0 || most === '0%' || most === '0') {
      return [
        {
          path: 'spec.maxUnavailable',
          message: `The PodDisruptionBudget "${name}" lets no pod go.`,
        },
      ];
    }
    if (least === '100%') {
      return [
        {
          path: 'spec.minAvailable',
          message: `The PodDisruptionBudget "${name}" wants all pods to stay.`,
        },
      ];
    }
    const replicas = replicasOf(manifest, context);
    return typeof least === 'number' &&
      replicas !== undefined &&
      least >= replicas
      ? [
          {
            path: 'spec.minAvailable',
            message: `The PodDisruptionBudget "${name}" wants ${least} pods to stay, and ${replicas} run.`,
          },
        ]
      : [];
  },
};

/** The least number of pods that the budget is about, if the files say it. */
function replicasOf(
  manifest: LintedManifest,
  { manifests }: RuleContext,
): number | undefined {
  const selector = get(manifest.value, 'spec', 'selector');
  const target = neighborsWithPods(manifest, manifests).find(({ value }) =>
    selectorTakes(selector, get(podOf(value)?.value, 'metadata', 'labels')),
  );
  if (!target) {
    return undefined;
  }
  const autoscaler = neighbors(manifest, manifests).find(
    ({ ref, value }) =>
      ref.kind === 'HorizontalPodAutoscaler' &&
      get(value, 'spec', 'scaleTargetRef', 'name') === target.ref.name,
  );
  const count: JsonValue | undefined =
    get(autoscaler?.value, 'spec', 'minReplicas') ??
    get(target.value, 'spec', 'replicas') ??
    1;
  return typeof count === 'number' ? count : undefined;
}
