import {
  asList,
  get,
  quantityOf,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { Cluster } from '../world/World';

/** How many pods a quota lets be, and what it says to the next. */
export interface QuotaRefusal {
  allowed: number;
  /** Without the name of the pod that is refused. */
  message: string;
}

/**
 * What the quotas of a namespace say to pods that are alike.
 * https://github.com/kubernetes/kubernetes/blob/v1.34.0/staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go
 */
export function quotaExceeded(options: {
  cluster: Cluster;
  namespace: string;
  podSpec: JsonObject;
  wanted: number;
}): QuotaRefusal | undefined {
  const { cluster, namespace, podSpec, wanted } = options;
  const refusals = cluster.quotas
    .filter(quota => quota.namespace === namespace)
    .flatMap(({ name, hard, usedByOthers }) =>
      Object.entries(hard).flatMap(([resource, limit]) => {
        const each = demandOf(podSpec, resource);
        const limited = quantityOf(limit) ?? 0;
        const others = quantityOf(usedByOthers[resource]) ?? 0;
        const allowed =
          each === 0 ? wanted : Math.floor((limited - others) / each);
        if (allowed >= wanted) {
          return [];
        }
        const used = others + Math.max(0, allowed) * each;
        const amount = (value: number) =>
          `${resource}=${spell(value, resource)}`;
        return [
          {
            allowed: Math.max(0, allowed),
            message: `exceeded quota: ${name}, requested: ${amount(
              each,
            )}, used: ${amount(used)}, limited: ${amount(limited)}`,
          },
        ];
      }),
    );
  return refusals.sort((a, b) => a.allowed - b.allowed)[0];
}

/** What a pod takes of a resource such as `limits.memory` or `pods`. */
function demandOf(podSpec: JsonObject, resource: string): number {
  if (resource === 'pods') {
    return 1;
  }
  const [side, name] = resource.includes('.')
    ? resource.split('.')
    : ['requests', resource];
  return asList(podSpec.containers).reduce<number>(
    (sum, container) =>
      sum + (quantityOf(get(container, 'resources', side, name)) ?? 0),
    0,
  );
}

/** An amount as Kubernetes spells it. */
function spell(value: number, resource: string): string {
  if (resource.endsWith('memory')) {
    const units: [string, number][] = [
      ['Gi', 2 ** 30],
      ['Mi', 2 ** 20],
      ['Ki', 2 ** 10],
    ];
    const fitting = units.find(
      ([, factor]) => value !== 0 && value % factor === 0,
    );
    return fitting ? `${value / fitting[1]}${fitting[0]}` : String(value);
  }
  return Number.isInteger(value)
    ? String(value)
    : `${Math.round(value * 1_000)}m`;
}
