import {
  asList,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import { availabilityOf, programOf } from '../world/facts';
import type { Cluster, World } from '../world/World';
import { isSatisfied } from './crash';

/**
 * What Argo CD says of a hook that is a Job whose program ends with an error:
 * the message of the Job's condition.
 * https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/controller/job/job_controller.go
 */
export function hookFailed(
  hook: JsonObject,
  context: { world: World; cluster: Cluster; objects: readonly JsonObject[] },
): string | undefined {
  const containers = asList(
    get(hook, 'spec', 'template', 'spec', 'containers'),
  );
  const fails = containers.some(container => {
    const image = asText(get(container, 'image')) ?? '';
    const crashes = programOf(context.world, image)?.crashes;
    return (
      (crashes && !isSatisfied(crashes.unless, container, context.objects)) ||
      availabilityOf(context.world, image, context.cluster.platform) !==
        'available'
    );
  });
  return hook.kind === 'Job' && fails
    ? 'Job has reached the specified backoff limit'
    : undefined;
}
