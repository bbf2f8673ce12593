import { asText, containersOf, get, longRunningKinds } from '../../kubernetes';
import type { Rule, RuleHit } from '../rule';

export const livenessAndReadiness: Rule = {
  id: 'liveness-and-readiness',
  severity: 'warning',
  description:
    'Containers that keep running say when they can serve, by a readiness probe, and when they hang, by a liveness probe that looks at nothing outside the pod. The two do not ask the same.',
  remediation:
    'Name a path that answers without asking other services for liveness, and one that answers when the workload can serve for readiness.',
  appliesTo: ({ ref }) =>
    (longRunningKinds as readonly string[]).includes(ref.kind),
  check: ({ value }) =>
    containersOf(value)
      .filter(({ role }) => role === 'main')
      .flatMap((container): RuleHit[] => {
        const readiness = get(container.value, 'readinessProbe');
        const liveness = get(container.value, 'livenessProbe');
        return [
          ...(readiness === undefined
            ? [
                {
                  path: `${container.path}.readinessProbe`,
                  message: `Container "${container.name}" has no readiness probe: it gets requests before it can serve.`,
                },
              ]
            : []),
          ...(liveness === undefined
            ? [
                {
                  path: `${container.path}.livenessProbe`,
                  message: `Container "${container.name}" has no liveness probe: when it hangs, nothing restarts it.`,
                },
              ]
            : []),
          ...(sameHttpQuestion(readiness, liveness)
            ? [
                {
                  path: `${container.path}.livenessProbe.httpGet.path`,
                  message: `Container "${container.name}" asks the same for liveness and readiness: an outage of what it depends on restarts it.`,
                },
              ]
            : []),
        ];
      }),
};

function sameHttpQuestion(
  readiness: Parameters<typeof get>[0],
  liveness: Parameters<typeof get>[0],
): boolean {
  const path = asText(get(liveness, 'httpGet', 'path'));
  return (
    path !== undefined &&
    path === asText(get(readiness, 'httpGet', 'path')) &&
    get(liveness, 'httpGet', 'port') === get(readiness, 'httpGet', 'port')
  );
}
