import { crash } from './crash';
import { imagePull } from './imagePull';
import { missingSecret } from './missingSecret';
import { outOfMemory } from './outOfMemory';
import type { PodFailure } from './PodFailure';
import { readinessProbe } from './readinessProbe';

/** In the order in which a kubelet meets them. */
export const podFailures: readonly PodFailure[] = [
  imagePull,
  missingSecret,
  outOfMemory,
  crash,
  readinessProbe,
];
