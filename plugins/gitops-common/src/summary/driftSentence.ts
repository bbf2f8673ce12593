import type { Drift } from '../drift';
import { parsePath } from '../path';
import { pointerOf, type ApplicationSnapshot } from '../status';
import { evidenceOf } from './evidenceOf';
import type { Summary } from './Summary';

/** Tells the first of the differences, and that there are more. */
export function driftSentence(
  snapshot: ApplicationSnapshot,
  drifts: readonly Drift[],
): Summary['sentences'][number] | undefined {
  const [drift] = drifts;
  if (!drift) {
    return undefined;
  }
  const { resource, path } = drift;
  const name = `${resource.kind}/${resource.name}`;
  const others = drifts.length > 1 ? ', and there are more differences' : '';
  if (path === '') {
    const side = drift.direction === 'missing' ? 'target' : 'live';
    return {
      text:
        drift.direction === 'missing'
          ? `${name} is in Git and not in the cluster${others}.`
          : `${name} is in the cluster and not in Git${others}.`,
      evidence: evidenceOf(
        snapshot,
        `${drift.pointer}/${side}/metadata/name`,
        'metadata.name',
      ).map(entry => ({ ...entry, resource })),
    };
  }
  const place = pointerOf(...parsePath(path));
  const places = ['normalizedLive', 'live', 'predictedLive', 'target'];
  const evidence = places
    .flatMap(side =>
      evidenceOf(snapshot, `${drift.pointer}/${side}${place}`, path),
    )
    .map(entry => ({ ...entry, resource }));
  return {
    text: `${name} differs from Git at ${path}${others}.`,
    evidence,
  };
}
