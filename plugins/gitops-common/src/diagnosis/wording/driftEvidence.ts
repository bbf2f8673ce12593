import type { Drift } from '../../drift';
import { parsePath } from '../../path';
import { pointerOf, type Evidence } from '../../status';
import type { Scene } from '../Scene';

const SIDES = ['normalizedLive', 'live', 'predictedLive', 'target'] as const;

/** The value of a difference, where it is short enough to be quoted. */
export function driftEvidence(
  drift: Drift,
  scene: Scene,
): (Evidence | undefined)[] {
  const keys = parsePath(drift.path);
  for (const side of SIDES) {
    const evidence = scene.quote({
      pointer: `${drift.pointer}${pointerOf(side, ...keys)}`,
      resource: drift.resource,
    });
    if (evidence) {
      return [evidence];
    }
  }
  return [];
}
