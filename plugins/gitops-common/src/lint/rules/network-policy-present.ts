import { asList, get, podOf, selectorTakes } from '../../kubernetes';
import { neighbors } from '../neighbors';
import type { Rule } from '../rule';

export const networkPolicyPresent: Rule = {
  id: 'network-policy-present',
  severity: 'warning',
  description:
    'Every pod is selected by NetworkPolicies for ingress and for egress; a pod without one reaches everything, and everything reaches it.',
  remediation:
    'Add a NetworkPolicy that selects the pods, with both policy types, and open what they need.',
  appliesTo: ({ value }) => podOf(value) !== undefined,
  check(manifest, { manifests }) {
    const pod = podOf(manifest.value);
    const labels = get(pod?.value, 'metadata', 'labels');
    const types = neighbors(manifest, manifests)
      .filter(
        ({ ref, value }) =>
          ref.kind === 'NetworkPolicy' &&
          selectorTakes(get(value, 'spec', 'podSelector') ?? {}, labels),
      )
      .flatMap(({ value }) => typesOf(value));
    return ['Ingress', 'Egress']
      .filter(type => !types.includes(type))
      .map(type => ({
        path: pod?.path === '' ? 'metadata' : `${pod?.path}.metadata`,
        message: `No NetworkPolicy limits the ${type.toLowerCase()} of the pods of the ${
          manifest.ref.kind
        } "${manifest.ref.name}".`,
      }));
  },
};

/** Where none are given, Ingress counts, and Egress if it has rules. */
function typesOf(policy: Parameters<typeof get>[0]): unknown[] {
  const given = get(policy, 'spec', 'policyTypes');
  return given === undefined
    ? [
        'Ingress',
        ...(get(policy, 'spec', 'egress') === undefined ? [] : ['Egress']),
      ]
    : asList(given);
}
