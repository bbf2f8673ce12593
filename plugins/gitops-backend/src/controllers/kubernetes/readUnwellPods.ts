import {
  asList,
  asObject,
  asText,
  get,
  readArgoResourceTree,
  selectUnwellNodes,
  type JsonObject,
  type JsonValue,
} from '@slipway/plugin-gitops-common/status';
import type { KubernetesAnswer } from './KubernetesClient';
import type { LiveReader, LiveScope } from './LiveReader';
import { toTreeNode } from './toTreeNode';

const PODS = { group: '', version: 'v1', plural: 'pods' };

/** Labels that Kubernetes takes in a selector; nothing else is sent on. */
const LABEL = /^[A-Za-z0-9][-A-Za-z0-9_./]*$/;
const VALUE = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?$/;

/**
 * The pods of an object that are not well, the worst first: those that its
 * selector takes and that it, or a ReplicaSet of it, owns.
 */
export async function readUnwellPods(
  owner: JsonValue,
  live: LiveReader,
  scope: LiveScope,
): Promise<KubernetesAnswer<JsonObject[]>> {
  const namespace = asText(get(owner, 'metadata', 'namespace'));
  const labels = Object.fromEntries(
    Object.entries(asObject(get(owner, 'spec', 'selector', 'matchLabels')))
      .map(([label, value]): [string, string] => [label, String(value)])
      .filter(([label, value]) => LABEL.test(label) && VALUE.test(value)),
  );
  if (namespace === undefined || Object.keys(labels).length === 0) {
    return { ok: true, value: [] };
  }
  const answer = await live.listLabelled({
    ...scope,
    kind: PODS,
    namespace,
    labels,
  });
  return answer.ok
    ? { ok: true, value: unwellOf(answer.value, owner) }
    : answer;
}

function unwellOf(pods: readonly JsonValue[], owner: JsonValue): JsonObject[] {
  const owned = new Map(
    pods
      .filter(pod => isOwned(pod, owner))
      .map(pod => [asText(get(pod, 'metadata', 'name')), asObject(pod)]),
  );
  const { nodes } = readArgoResourceTree({
    nodes: [...owned.values()].map(pod => toTreeNode({ object: pod })),
  });
  return selectUnwellNodes(nodes)
    .map(({ resource }) => owned.get(resource.name))
    .filter(pod => pod !== undefined);
}

function isOwned(pod: JsonValue, owner: JsonValue): boolean {
  const uid = get(owner, 'metadata', 'uid');
  const name = asText(get(owner, 'metadata', 'name')) ?? '';
  return asList(get(pod, 'metadata', 'ownerReferences')).some(
    reference =>
      (uid !== undefined && get(reference, 'uid') === uid) ||
      (get(reference, 'kind') === 'ReplicaSet' &&
        (asText(get(reference, 'name')) ?? '').startsWith(`${name}-`)),
  );
}
