/**
 * A workload in one environment, every value decided.
 *
 * @packageDocumentation
 */
export { createRelease } from './createRelease';
export type { Door, EffectiveExposure } from './effectiveExposure';
export type { EffectivePort } from './effectivePorts';
export type { EffectiveResources } from './effectiveResources';
export { leastReplicas, type EffectiveScale } from './effectiveScale';
export type { Release, ReleaseNotice } from './Release';
export { releaseNotices } from './releaseNotices';
