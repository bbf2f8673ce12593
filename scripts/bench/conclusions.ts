import { diagnose } from '../../plugins/gitops-common/src/diagnosis';
import { findDrift } from '../../plugins/gitops-common/src/drift';
import type { JsonObject } from '../../plugins/gitops-common/src/kubernetes';
import {
  readArgoApplication,
  type ApplicationSnapshot,
} from '../../plugins/gitops-common/src/status';
import { summarise } from '../../plugins/gitops-common/src/summary';
import { fakeApplication } from './fakeApplication';

/** What goes wrong with every third of them. */
const TROUBLES: readonly ((snapshot: ApplicationSnapshot) => void)[] = [
  snapshot => {
    snapshot.conditions.push({
      type: 'ComparisonError',
      message:
        'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = apps/checkout: app path does not exist',
    });
    snapshot.sync.status = 'Unknown';
  },
  snapshot => {
    snapshot.health.status = 'Degraded';
    snapshot.detail?.objects.push(podOf(snapshot, 'CrashLoopBackOff'));
  },
  snapshot => {
    snapshot.health.status = 'Progressing';
    snapshot.detail?.objects.push(podOf(snapshot, 'ImagePullBackOff'));
  },
];

function podOf({ ref, images }: ApplicationSnapshot, reason: string) {
  const resource = {
    group: '',
    version: 'v1',
    kind: 'Pod',
    namespace: 'payments',
    name: `${ref.name}-5d4f`,
  };
  const object: JsonObject = {
    metadata: { name: resource.name },
    status: {
      containerStatuses: [
        {
          name: 'checkout',
          image: images[0],
          ready: false,
          restartCount: 7,
          state: { waiting: { reason, message: `back-off 5m0s: ${reason}` } },
          lastState: { terminated: { exitCode: 1, reason: 'Error' } },
        },
      ],
    },
  };
  return { resource, object };
}

function deployment(replicas: number): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'checkout', namespace: 'payments' },
    spec: {
      replicas,
      template: {
        spec: { containers: [{ name: 'checkout', image: 'checkout:1' }] },
      },
    },
  };
}

function unwell(index: number): ApplicationSnapshot {
  const snapshot = readArgoApplication(
    fakeApplication('main', index) as unknown as JsonObject,
    { instance: 'main' },
  );
  snapshot.detail = {
    nodes: [],
    managed: Array.from({ length: 20 }, (_, resource) => ({
      resource: {
        group: 'apps',
        version: 'v1',
        kind: 'Deployment',
        namespace: 'payments',
        name: `checkout-${resource}`,
      },
      target: deployment(2),
      live: deployment(resource === 0 ? 5 : 2),
      normalizedLive: deployment(resource === 0 ? 5 : 2),
      predictedLive: deployment(2),
    })),
    events: Array.from({ length: 20 }, (_, event) => ({
      resource: {
        group: '',
        version: 'v1',
        kind: 'Pod',
        namespace: 'payments',
        name: `checkout-${event}`,
      },
      type: 'Warning',
      reason: 'BackOff',
      message: 'Back-off restarting failed container',
    })),
    objects: [],
    gaps: [],
    readAt: '2026-11-21T10:00:00Z',
  };
  TROUBLES[index % TROUBLES.length](snapshot);
  return snapshot;
}

/** Milliseconds for drift, diagnosis and summary of `count` unwell Applications. */
export function measureConclusions(count: number): number {
  const snapshots = Array.from({ length: count }, (_, index) => unwell(index));
  const conclude = () => {
    let sentences = 0;
    for (const snapshot of snapshots) {
      const drifts = findDrift({ snapshot });
      const diagnoses = diagnose({
        snapshot,
        context: { now: '2026-11-21T10:00:00Z', drifts },
      });
      sentences += summarise({ snapshot, diagnoses, drifts }).sentences.length;
    }
    return sentences;
  };
  conclude();
  const begin = performance.now();
  if (conclude() < count * 2) {
    throw new Error('Not every Application got its cause told');
  }
  return performance.now() - begin;
}
