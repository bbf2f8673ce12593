import {
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';

/** What an Application says about syncing. */
export interface SyncPolicy {
  automated: boolean;
  prune: boolean;
  selfHeal: boolean;
}

export function syncPolicyOf(application: JsonObject): SyncPolicy {
  const automated = get(application, 'spec', 'syncPolicy', 'automated');
  const isAutomated =
    automated !== undefined &&
    automated !== null &&
    get(automated, 'enabled') !== false;
  return {
    automated: isAutomated,
    prune: isAutomated && get(automated, 'prune') === true,
    selfHeal: isAutomated && get(automated, 'selfHeal') === true,
  };
}

/** Phase of a manifest that is a hook, `undefined` for one that is applied. */
export function hookOf(object: JsonObject): string | undefined {
  return asText(
    get(object, 'metadata', 'annotations', 'argocd.argoproj.io/hook'),
  );
}

/** The manifests of a release, in the namespace of the destination. */
export function targetsOf(
  application: JsonObject,
  objects: readonly JsonObject[],
): JsonObject[] {
  const namespace = asText(
    get(application, 'spec', 'destination', 'namespace'),
  );
  return objects.map(object =>
    namespace === undefined ||
    get(object, 'metadata', 'namespace') !== undefined
      ? object
      : {
          ...object,
          metadata: { ...(object.metadata as JsonObject), namespace },
        },
  );
}
