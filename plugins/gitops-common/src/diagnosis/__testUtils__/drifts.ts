import type { Drift } from '../../drift';
import type { JsonObject } from '../../kubernetes';
import type { ApplicationSnapshot } from '../../status';
import { application, deployment, NOW } from './snapshots';

/** A difference of the first managed resource. */
export function drift(changes: Partial<Drift> = {}): Drift {
  return {
    resource: deployment,
    pointer: '/detail/managed/0',
    path: 'spec.replicas',
    direction: 'changed',
    target: 2,
    live: 5,
    class: 'scaling',
    benign: false,
    explanation: 'The number of replicas differs.',
    risk: { score: 0, reasons: [] },
    ...changes,
  };
}

/** An OutOfSync Application with the live state of its resources. */
export function outOfSync(
  live: JsonObject,
  changes: Partial<ApplicationSnapshot> = {},
): ApplicationSnapshot {
  return application({
    sync: { status: 'OutOfSync', revisions: ['4f2a9c1'] },
    detail: {
      nodes: [],
      managed: [{ resource: deployment, live, normalizedLive: live }],
      events: [],
      objects: [],
      gaps: [],
      readAt: NOW,
    },
    ...changes,
  });
}
