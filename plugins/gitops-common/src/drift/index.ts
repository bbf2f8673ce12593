export { driftClasses } from './Drift';
export type { Drift, DriftClass, DriftEpisode, DriftRisk } from './Drift';
