import {
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { Cluster } from '../world/World';

/**
 * Why Argo CD cannot compare: it cannot reach the cluster, or the path is not in
 * Git. In the words of its condition `ComparisonError`.
 * https://github.com/argoproj/argo-cd/blob/v3.5.1/controller/state.go
 */
export function comparisonError(options: {
  application: JsonObject;
  cluster: Cluster;
  objects: readonly JsonObject[] | undefined;
}): string | undefined {
  const { application, cluster, objects } = options;
  if (cluster.unreachable !== undefined) {
    const { server } = cluster;
    return `Failed to load live state: failed to get cluster info for "${server}": error synchronizing cache state : failed to sync cluster ${server}: failed to get server version: Get "${server}/version?timeout=32s": ${cluster.unreachable}`;
  }
  if (objects === undefined) {
    const path = asText(get(application, 'spec', 'source', 'path')) ?? '';
    return `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ${path}: app path does not exist`;
  }
  return undefined;
}
