import {
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';

/** What names an object in a cluster. */
export interface ObjectKey {
  group: string;
  version: string;
  kind: string;
  namespace: string;
  name: string;
}

export function keyOf(object: JsonObject): ObjectKey {
  const apiVersion = asText(object.apiVersion) ?? '';
  const slash = apiVersion.indexOf('/');
  return {
    group: slash === -1 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: asText(object.kind) ?? '',
    namespace: asText(get(object, 'metadata', 'namespace')) ?? '',
    name: asText(get(object, 'metadata', 'name')) ?? '',
  };
}

/** The key as a text; the version is not part of what an object is. */
export function idOf(object: JsonObject): string {
  const { group, kind, namespace, name } = keyOf(object);
  return `${group}/${kind}/${namespace}/${name}`;
}

/** `deployment.apps/ledger`, as Argo CD words a result. */
export function resourceWord(object: JsonObject): string {
  const { group, kind, name } = keyOf(object);
  return `${kind.toLowerCase()}${group ? `.${group}` : ''}/${name}`;
}
