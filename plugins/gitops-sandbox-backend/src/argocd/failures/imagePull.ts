import { asText } from '@slipway/plugin-gitops-common/status';
import { availabilityOf } from '../world/facts';
import { seriesOf } from './backOff';
import type { PodFailure } from './PodFailure';

/** After that the kubelet says that it waits. */
const FIRST_ATTEMPT_MS = 10_000;

/**
 * The registry has no such tag, or the image is not for the platform.
 * https://github.com/kubernetes/kubernetes/blob/v1.34.0/pkg/kubelet/images/image_manager.go
 */
export const imagePull: PodFailure = ({
  container,
  world,
  cluster,
  startedAt,
  now,
}) => {
  const image = asText(container.image) ?? '';
  const availability = availabilityOf(world, image, cluster.platform);
  if (availability === 'available') {
    return undefined;
  }
  const error = `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": ${
    availability === 'no-tag'
      ? `failed to resolve reference "${image}": ${image}: not found`
      : 'no match for platform in manifest: not found'
  }`;
  const waits = now - startedAt >= FIRST_ATTEMPT_MS;
  const reason = waits ? 'ImagePullBackOff' : 'ErrImagePull';
  const message = waits
    ? `Back-off pulling image "${image}": ErrImagePull: ${error}`
    : error;
  const { attempts, lastAt } = seriesOf({ startedAt, now, runsFor: 0 });
  const series = {
    count: attempts,
    firstAt: startedAt,
    lastAt,
    component: 'kubelet',
  };
  return {
    reason,
    state: { waiting: { reason, message } },
    restarts: 0,
    health: { status: 'Degraded', message },
    events: [
      {
        ...series,
        type: 'Warning',
        reason: 'Failed',
        message: `Failed to pull image "${image}": ${error}`,
      },
      {
        ...series,
        type: 'Warning',
        reason: 'Failed',
        message: 'Error: ErrImagePull',
      },
    ],
  };
};
