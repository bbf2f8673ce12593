import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '../../kubernetes';
import { sameValue } from '../fields/sameValue';
import type { ChangedObject } from '../changedObjects';
import type { Risk } from './Risk';

type Side = JsonObject | undefined;

/** A selector that is there and asks for nothing takes everything. */
function takesAll(selector: JsonValue | undefined): boolean {
  const { matchLabels, matchExpressions } = asObject(selector);
  return (
    selector !== undefined &&
    selector !== null &&
    Object.keys(asObject(matchLabels)).length === 0 &&
    asList(matchExpressions).length === 0
  );
}

/** Ways in and out that ask for no particular pod, in words. */
function openingsOf(policy: Side): string[] {
  const rules = (key: string) => asList(get(policy, 'spec', key));
  const sources = rules('ingress').flatMap(rule => {
    const peers = asList(get(rule, 'from'));
    return peers.length === 0
      ? ['takes requests from everywhere']
      : peers.flatMap(peer => [
          ...(takesAll(get(peer, 'namespaceSelector'))
            ? ['takes requests from all namespaces']
            : []),
          ...[asText(get(peer, 'ipBlock', 'cidr')) ?? []]
            .flat()
            .map(cidr => `takes requests from ${cidr}`),
        ]);
  });
  const destinations = rules('egress').flatMap(rule =>
    asList(get(rule, 'to')).flatMap(peer =>
      takesAll(get(peer, 'namespaceSelector'))
        ? ['lets pods reach all namespaces']
        : [],
    ),
  );
  return [...new Set([...sources, ...destinations])];
}

/** https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/ */
function directionsOf(policy: Side): string[] {
  const given = get(policy, 'spec', 'policyTypes');
  return given === undefined || given === null
    ? [
        'Ingress',
        ...(asList(get(policy, 'spec', 'egress')).length > 0 ? ['Egress'] : []),
      ]
    : asList(given).map(String);
}

function weakened({ name, before, after }: ChangedObject): string[] {
  if (!before || !after) {
    return [];
  }
  const directions = directionsOf(after);
  return [
    ...directionsOf(before)
      .filter(direction => !directions.includes(direction))
      .map(
        direction =>
          `The NetworkPolicy "${name}" limits no ${direction.toLowerCase()} any more.`,
      ),
    ...(sameValue(
      get(before, 'spec', 'podSelector'),
      get(after, 'spec', 'podSelector'),
    )
      ? []
      : [`The NetworkPolicy "${name}" takes other pods than before.`]),
  ];
}

/** @public */
export const policyOpened: Risk = {
  id: 'policy-opened',
  title: 'Policy opened',
  description:
    'A NetworkPolicy lets in or out what it kept out: everything, all namespaces, ranges of addresses, or a direction that it says nothing about any more.',
  check: ({ objects }) =>
    objects
      .filter(({ kind }) => kind === 'NetworkPolicy')
      .flatMap(policy => {
        const old = openingsOf(policy.before);
        return [
          ...openingsOf(policy.after)
            .filter(opening => !old.includes(opening))
            .map(opening => `The NetworkPolicy "${policy.name}" ${opening}.`),
          ...weakened(policy),
        ];
      }),
};
