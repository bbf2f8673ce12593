import { signalIdOfEntity } from '@slipway/plugin-gitops-common/api';
import type { AssessedApplication } from './assessApplication';
import type { StatusServices } from './StatusServices';

/** Writes what changed, and tells open pages. */
export async function saveOutcomes(
  services: StatusServices,
  changed: readonly AssessedApplication[],
  removed: readonly { id: string; entityRef?: string }[] = [],
): Promise<void> {
  const { applications, drift } = services;
  if (changed.length === 0 && removed.length === 0) {
    return;
  }
  await applications.save(changed.map(({ record }) => record));
  for (const { record, driftKeys } of changed) {
    // Without details nothing was compared: what was there may still be.
    if (record.snapshot.detail || !record.unwell) {
      await drift.observe(record.id, driftKeys, record.readAt);
    }
  }
  await applications.remove(removed.map(({ id }) => id));
  const entities = [...changed.map(({ record }) => record), ...removed]
    .map(({ entityRef }) => entityRef)
    .filter(ref => ref !== undefined);
  await services.signal({
    applications: [
      ...changed.map(({ record }) => record.id),
      ...removed.map(({ id }) => id),
    ],
    entities: [...new Set(entities)].map(signalIdOfEntity),
  });
}
