/**
 * From a description to a draft of a workload spec.
 *
 * @packageDocumentation
 */
export * from './draft';
export * from './model/draftRequest';
export { modelReadingOf } from './model/modelReadingOf';
export * from './model/modelStatement';
export { draftReadiness, type DraftReadiness } from './draftReadiness';
export {
  readDescription,
  type ReadDescriptionOptions,
} from './readDescription';
export { refineSpec, type RefineSpecOptions } from './refine/refineSpec';
export * from './refine/refinement';
export { maskSecrets } from './secrets';
