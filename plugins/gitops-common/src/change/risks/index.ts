import type { Risk } from './Risk';
import { dataAtRisk } from './data-at-risk';
import { fewerReplicas } from './fewer-replicas';
import { imageSource } from './image-source';
import { isolationLost } from './isolation-lost';
import { limitsRemoved } from './limits-removed';
import { memoryLowered } from './memory-lowered';
import { newEgress } from './new-egress';
import { newSecretKey } from './new-secret-key';
import { pruneDeletes } from './prune-deletes';
import { publicExposure } from './public-exposure';
import { serviceAccountToken } from './service-account-token';
import { widerRights } from './wider-rights';

/**
 * Everything in this folder, sorted by id.
 *
 * @public
 */
export const risks: readonly Risk[] = [
  dataAtRisk,
  fewerReplicas,
  imageSource,
  isolationLost,
  limitsRemoved,
  memoryLowered,
  newEgress,
  newSecretKey,
  pruneDeletes,
  publicExposure,
  serviceAccountToken,
  widerRights,
];
