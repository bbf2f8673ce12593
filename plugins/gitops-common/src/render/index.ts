/**
 * From a spec and the standards to files.
 *
 * @packageDocumentation
 */
export * from './rendered';
export { RENDERER_VERSION } from './lockDocument';
export { renderRelease, type RenderReleaseOptions } from './renderRelease';
export { releaseNotices } from '../release';
