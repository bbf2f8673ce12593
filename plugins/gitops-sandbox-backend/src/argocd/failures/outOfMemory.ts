import { asText, get, quantityOf } from '@slipway/plugin-gitops-common/status';
import { programOf } from '../world/facts';
import type { PodFailure } from './PodFailure';
import { restarting } from './restarting';

const KILLED = 137;
const RUNS_FOR_MS = 2_000;

/** The program needs more memory than its limit. */
export const outOfMemory: PodFailure = subject => {
  const { container, world } = subject;
  const image = asText(container.image) ?? '';
  const needed = quantityOf(programOf(world, image)?.memory);
  const limit = quantityOf(get(container, 'resources', 'limits', 'memory'));
  return needed === undefined || limit === undefined || limit >= needed
    ? undefined
    : restarting(subject, {
        reason: 'OOMKilled',
        exitCode: KILLED,
        runsFor: RUNS_FOR_MS,
      });
};
