import {
  asList,
  asText,
  get,
  NAMESPACE_NAME_LABEL,
  podOf,
  selectorTakes,
  type JsonValue,
} from '../../kubernetes';
import { inNamespace, neighborsWithPods } from '../neighbors';
import type { LintedManifest, Rule, RuleContext, RuleHit } from '../rule';

export const dependencyLetIn: Rule = {
  id: 'dependency-let-in',
  severity: 'warning',
  description:
    'What a workload may send to another one is let in there: a dependency needs both halves, egress here and ingress there. Only judged where both are among the files.',
  remediation:
    'Have the owner of the other workload add this one to its network.ingressFrom.',
  appliesTo: ({ ref }) =>
    ref.kind === 'NetworkPolicy' && ref.group === 'networking.k8s.io',
  check(manifest, context) {
    const sender = neighborsWithPods(manifest, context.manifests).find(
      ({ value }) =>
        selectorTakes(
          get(manifest.value, 'spec', 'podSelector'),
          labelsOf(value),
        ),
    );
    return asList(get(manifest.value, 'spec', 'egress')).flatMap(
      (rule, index) =>
        asList(get(rule, 'to')).flatMap((peer, number): RuleHit[] => {
          const receiver = receiverOf(manifest, peer, context);
          return !sender || !receiver || isLetIn({ sender, receiver, context })
            ? []
            : [
                {
                  path: `spec.egress[${index}].to[${number}]`,
                  message: `"${sender.ref.name}" may send to "${receiver.ref.name}" in ${receiver.ref.namespace}, which does not let it in.`,
                },
              ];
        }),
    );
  },
};

function labelsOf(value: LintedManifest['value']): JsonValue | undefined {
  return get(podOf(value)?.value, 'metadata', 'labels');
}

/** The workload that a peer names by namespace and labels. */
function receiverOf(
  manifest: LintedManifest,
  peer: JsonValue,
  { manifests }: RuleContext,
): LintedManifest | undefined {
  const namespace = asText(
    get(peer, 'namespaceSelector', 'matchLabels', NAMESPACE_NAME_LABEL),
  );
  const selector = get(peer, 'podSelector');
  return namespace === undefined || selector === undefined
    ? undefined
    : inNamespace(manifest, namespace, manifests).find(
        ({ value }) =>
          podOf(value) !== undefined &&
          selectorTakes(selector, labelsOf(value)),
      );
}

function isLetIn(options: {
  sender: LintedManifest;
  receiver: LintedManifest;
  context: RuleContext;
}): boolean {
  const { sender, receiver, context } = options;
  const policies = inNamespace(
    receiver,
    receiver.ref.namespace,
    context.manifests,
  ).filter(
    ({ ref, value }) =>
      ref.kind === 'NetworkPolicy' &&
      asList(get(value, 'spec', 'policyTypes') ?? ['Ingress']).includes(
        'Ingress',
      ) &&
      selectorTakes(
        get(value, 'spec', 'podSelector'),
        labelsOf(receiver.value),
      ),
  );
  return (
    policies.length === 0 ||
    policies.some(({ value }) =>
      asList(get(value, 'spec', 'ingress')).some(rule =>
        admits(rule, sender, receiver),
      ),
    )
  );
}

function admits(
  rule: JsonValue,
  sender: LintedManifest,
  receiver: LintedManifest,
): boolean {
  const from = get(rule, 'from');
  return (
    from === undefined ||
    asList(from).some(peer => {
      const namespaces = get(peer, 'namespaceSelector');
      const pods = get(peer, 'podSelector');
      const inReach =
        namespaces === undefined
          ? sender.ref.namespace === receiver.ref.namespace
          : selectorTakes(namespaces, {
              [NAMESPACE_NAME_LABEL]: sender.ref.namespace ?? '',
            });
      return (
        get(peer, 'ipBlock') === undefined &&
        inReach &&
        (pods === undefined || selectorTakes(pods, labelsOf(sender.value)))
      );
    })
  );
}
