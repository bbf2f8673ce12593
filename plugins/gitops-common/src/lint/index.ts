/**
 * Rules over Kubernetes manifests.
 *
 * @packageDocumentation
 */
export * from './rule';
export { documentRules } from './documentRules';
export { lintFiles, type LintFilesOptions } from './lintFiles';
export { rules } from './rules';
export { unknownRules } from './unknownRules';
export { applyWaivers, type ApplyWaiversOptions } from './waivers/applyWaivers';
export { honorWaivers } from './waivers/honorWaivers';
export { parseWaivers } from './waivers/parseWaivers';
export {
  WAIVERS_API_VERSION,
  waiversSchema,
  type Waiver,
} from './waivers/Waiver';
