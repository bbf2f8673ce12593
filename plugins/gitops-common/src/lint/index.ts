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
