/**
 * From rendered files and the base branch to a plan.
 *
 * @packageDocumentation
 */
export * from './changePlan';
export { escapeMarkdown } from './escapeMarkdown';
export {
  fileDifference,
  type DifferenceLine,
  type FileDifference,
} from './fileDifference';
export { ownedPaths } from './ownedPaths';
export { planChange, type PlanChangeOptions } from './planChange';
export type { ChangeRequest, HandEditsOfRelease } from './ChangeStory';
export { changeTitle, type ChangeIntent } from './changeIntent';
export { changedObjects, type ChangedObject } from './changedObjects';
export { risks } from './risks';
export type { Risk, RiskContext } from './risks/Risk';
export { handEditFates, type JudgedHandEdit } from './hand/handEditFates';
export type { Decommission } from './decommission/Decommission';
export { bringsCatalogEntity } from './bringsCatalogEntity';
export { applyEdits } from './edit/applyEdits';
export { fieldText } from './fields/fieldText';
export { promoteSpec, type PromoteSpecOptions } from './promoteSpec';
export { specDifference, type SpecDifference } from './specDifference';
export {
  adoptImages,
  type AdoptedImage,
  type AdoptedImages,
} from './hand/adoptImages';
export {
  findHandEdits,
  type HandEdit,
  type HandEdits,
} from './hand/findHandEdits';
export { parseReleaseLock, type ReleaseLock } from './hand/parseReleaseLock';
export {
  findStaleReleases,
  type ReleaseOnBase,
  type StaleFile,
  type StaleReason,
  type StaleRelease,
} from './upgrade/findStaleReleases';
export {
  planDecommission,
  type DecommissionPlan,
  type PlanDecommissionOptions,
} from './decommission/planDecommission';
export { editKind } from './edit/editKind';
export * from './review';
export { keepSummary, withSummary } from './summaryBlock';
