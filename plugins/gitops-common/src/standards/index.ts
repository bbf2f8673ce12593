/**
 * What the platform decides for every workload.
 *
 * @packageDocumentation
 */
export {
  patternPlaceholders,
  platformStandardsSchema,
  ruleLevels,
  STANDARDS_API_VERSION,
  STANDARDS_PATH,
  type EnvironmentStandards,
  type PlatformStandards,
  type RuleLevel,
} from './platformStandards';
export { isAllowedSecretKey } from './isAllowedSecretKey';
export { fillPattern, type PatternValues } from './fillPattern';
export { locate, releaseRefOf, type RepositoryLocation } from './locate';
export { parseStandards } from './parseStandards';
export { releasePaths, type ReleasePaths } from './releasePaths';
