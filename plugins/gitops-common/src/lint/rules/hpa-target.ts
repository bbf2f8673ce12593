import { asText, get } from '../../kubernetes';
import { neighborsWithPods } from '../neighbors';
import type { Rule, RuleHit } from '../rule';

export const hpaTarget: Rule = {
  id: 'hpa-target',
  severity: 'error',
  description:
    'A HorizontalPodAutoscaler scales something that exists and that has no number of replicas of its own, which every sync would set again; and its range has two ends.',
  remediation:
    'Name an existing workload, leave its replicas out, and give minReplicas and a larger maxReplicas.',
  appliesTo: ({ ref }) =>
    ref.kind === 'HorizontalPodAutoscaler' && ref.group === 'autoscaling',
  check(manifest, { manifests }) {
    const { name } = manifest.ref;
    const hits: RuleHit[] = [];
    const min = get(manifest.value, 'spec', 'minReplicas') ?? 1;
    const max = get(manifest.value, 'spec', 'maxReplicas');
    if (typeof max !== 'number' || (typeof min === 'number' && max < min)) {
      hits.push({
        path: 'spec.maxReplicas',
        message: `The HorizontalPodAutoscaler "${name}" has no range: ${String(
          min,
        )} to ${String(max)}.`,
      });
    }
    const kind = asText(get(manifest.value, 'spec', 'scaleTargetRef', 'kind'));
    const target = asText(
      get(manifest.value, 'spec', 'scaleTargetRef', 'name'),
    );
    const candidates = neighborsWithPods(manifest, manifests);
    const found = candidates.find(
      ({ ref }) => ref.kind === kind && ref.name === target,
    );
    if (candidates.length > 0 && !found) {
      hits.push({
        path: 'spec.scaleTargetRef.name',
        message: `The HorizontalPodAutoscaler "${name}" scales the ${kind} "${target}", which does not exist.`,
      });
    }
    if (get(found?.value, 'spec', 'replicas') !== undefined) {
      hits.push({
        path: 'spec.scaleTargetRef.name',
        message: `The HorizontalPodAutoscaler "${name}" scales the ${kind} "${target}", which sets its own number of replicas.`,
      });
    }
    return hits;
  },
};
