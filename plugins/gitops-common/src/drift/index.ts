export { driftClasses } from './Drift';
export type { Drift, DriftClass, DriftEpisode, DriftRisk } from './Drift';
export { driftKey, findDrift } from './findDrift';
export { recurringSyncs } from './recurrence';
