import type {
  ApplicationSnapshot,
  ManagedResourceStatus,
} from '@slipway/plugin-gitops-common/status';
import type { KubernetesAnswer } from './KubernetesClient';
import type { LiveReader, LiveScope } from './LiveReader';
import { refOf } from './toTreeNode';

const KINDS = [
  { group: 'apps', version: 'v1', plural: 'deployments' },
  { group: 'apps', version: 'v1', plural: 'statefulsets' },
  { group: 'apps', version: 'v1', plural: 'daemonsets' },
  { group: 'batch', version: 'v1', plural: 'jobs' },
];

/**
 * The resources of an Application. Earlier versions of Flux keep no inventory of
 * a HelmRelease; then what runs pods is found by the labels that Flux puts on it.
 */
export async function findReleased(
  live: LiveReader,
  { ref, resources, destination }: ApplicationSnapshot,
  scope: LiveScope,
): Promise<KubernetesAnswer<ManagedResourceStatus[]>> {
  const { namespace } = destination;
  if (ref.kind !== 'HelmRelease' || resources.length > 0 || !namespace) {
    return { ok: true, value: resources };
  }
  const found: ManagedResourceStatus[] = [];
  for (const kind of KINDS) {
    const answer = await live.listLabelled({
      ...scope,
      kind,
      namespace,
      labels: {
        'helm.toolkit.fluxcd.io/name': ref.name,
        'helm.toolkit.fluxcd.io/namespace': ref.namespace,
      },
    });
    if (!answer.ok) {
      return answer;
    }
    found.push(...answer.value.map(object => ({ resource: refOf(object) })));
  }
  return { ok: true, value: found };
}
