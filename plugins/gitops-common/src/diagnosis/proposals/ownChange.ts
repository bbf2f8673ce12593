import type { JsonValue } from '../../kubernetes';
import type { DocumentPath, ResourceRef } from '../../vocabulary';
import type { NextStep } from '../Diagnosis';
import type { Scene } from '../Scene';

/**
 * A change of the released spec, where the resource is what Slipway renders from
 * it: the Deployment of the workload itself, and not of a dependency such as its
 * Redis.
 *
 * @returns a part of a next step, empty where Git is not ours to change.
 */
export function ownChange(
  { context, workloadOf }: Scene,
  resource: ResourceRef | undefined,
  edits: Record<DocumentPath, JsonValue> = {},
): Pick<NextStep, 'change'> {
  if (!context.release || !resource) {
    return {};
  }
  const { kind, name } = workloadOf(resource);
  return kind === 'Deployment' && name === context.release.workload
    ? { change: { edits } }
    : {};
}

/** Opens the released spec, whatever the resource: the cause is in what was rendered. */
export function releaseChange({ context }: Scene): Pick<NextStep, 'change'> {
  return context.release ? { change: { edits: {} } } : {};
}
