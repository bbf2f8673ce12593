import {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from '../kubernetes';
import type { StatePath } from './compareStates';
import type { Drift } from './Drift';

/**
 * Who set the value at `path` last, by the managedFields of the live object.
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management
 *
 * @returns `undefined` when nobody owns the field, or the object does not say.
 */
export function changedBy(
  live: JsonObject | undefined,
  path: StatePath,
): Drift['changedBy'] {
  if (!live || path.length === 0) {
    return undefined;
  }
  const owners = asList(get(live, 'metadata', 'managedFields'))
    .map(entry => ({
      depth: ownedDepth(get(entry, 'fieldsV1'), live, path),
      manager: asText(get(entry, 'manager')),
      operation: asText(get(entry, 'operation')),
      subresource: asText(get(entry, 'subresource')) || undefined,
      at: asText(get(entry, 'time')),
    }))
    .filter(({ depth, manager }) => depth > 0 && manager !== undefined)
    .sort(
      (a, b) => b.depth - a.depth || (b.at ?? '').localeCompare(a.at ?? ''),
    );
  const [owner] = owners;
  return (
    owner && {
      manager: owner.manager as string,
      ...(owner.operation && { operation: owner.operation }),
      ...(owner.subresource && { subresource: owner.subresource }),
      ...(owner.at && { at: owner.at }),
    }
  );
}

/**
 * How far `fields` follow the path: its whole length, or as far as a field that
 * is owned as one. `0` when they leave it before.
 */
function ownedDepth(
  fields: JsonValue | undefined,
  live: JsonObject,
  path: StatePath,
): number {
  let owned: JsonValue | undefined = fields;
  let value: JsonValue | undefined = live;
  for (const [index, part] of path.entries()) {
    const step = nextFields(owned, value, part);
    if (step === undefined) {
      // A leaf in managedFields owns everything below it.
      return index > 0 && isLeaf(owned) ? index : 0;
    }
    owned = step;
    value = get(value, part);
  }
  return path.length;
}

function nextFields(
  owned: JsonValue | undefined,
  value: JsonValue | undefined,
  part: string | number,
): JsonValue | undefined {
  if (typeof part === 'string') {
    return get(owned, `f:${part}`);
  }
  const item = get(value, part);
  for (const [name, fields] of Object.entries(asObject(owned))) {
    if (name.startsWith('k:') && matchesKey(name.slice(2), item)) {
      return fields;
    }
    if (name === `i:${part}` || name === `v:${JSON.stringify(item)}`) {
      return fields;
    }
  }
  return undefined;
}

function matchesKey(text: string, item: JsonValue | undefined): boolean {
  let key: JsonValue;
  try {
    key = JSON.parse(text);
  } catch {
    // Not a key that the API server writes: it names no item.
    return false;
  }
  return Object.entries(asObject(key)).every(
    ([name, value]) => get(item, name) === value,
  );
}

function isLeaf(fields: JsonValue | undefined): boolean {
  return Object.keys(asObject(fields)).every(name => name === '.');
}

/** Managers by which a person works on a cluster by hand. */
const HANDS =
  /^(kubectl(-.*)?|k9s|lens|freelens|openlens|headlamp|octant|rancher|dashboard|oc|node-fetch|okhttp|mozilla|python-requests|curl)$/i;

/** Managers of Kubernetes and of autoscalers. */
const CONTROLLERS =
  /^(kube-controller-manager|kube-apiserver|kube-scheduler|kubelet|cluster-autoscaler|vpa-.*|horizontal-pod-autoscaler|keda(-.*)?|cloud-controller-manager)$/i;

/** What kind of hand a manager is. */
export function handOf(
  by: Drift['changedBy'],
): 'person' | 'controller' | 'gitops' | 'other' | 'unknown' {
  if (!by) {
    return 'unknown';
  }
  if (HANDS.test(by.manager)) {
    return 'person';
  }
  if (CONTROLLERS.test(by.manager)) {
    return 'controller';
  }
  return /^(argocd.*|kustomize-controller|helm-controller|helm)$/i.test(
    by.manager,
  )
    ? 'gitops'
    : 'other';
}
