export type {
  ApplicationCondition,
  ApplicationDetail,
  ApplicationOperation,
  ApplicationRef,
  ApplicationSnapshot,
  ApplicationSource,
  HistoryEntry,
  ManagedResourceState,
  ManagedResourceStatus,
  ResourceEvent,
  ResourceNode,
  SyncResult,
} from './ApplicationSnapshot';
export {
  applicationKinds,
  healthStatusCodes,
  operationPhases,
  syncStatusCodes,
} from './codes';
export type {
  ApplicationKind,
  HealthStatusCode,
  OperationPhase,
  OrOther,
  SyncStatusCode,
} from './codes';
export type { Evidence } from './Evidence';
export {
  applicationAnnotations,
  hasApplications,
  locateApplications,
} from './applicationLocator';
export type { ApplicationLocator } from './applicationLocator';
export {
  asList,
  asObject,
  asText,
  get,
  parseImage,
  quantityOf,
  type JsonObject,
  type JsonValue,
} from '../kubernetes';
export { applicationFingerprint } from './applicationFingerprint';
export { applicationId } from './applicationId';
export { maskObject } from './maskObject';
export { maskText, storedText } from './maskText';
export { commitOfRevision } from './fluxRevision';
export type { FluxReadOptions } from './fluxApplication';
export { fluxSourceRefs, FluxSources, type FluxSourceRef } from './fluxSources';
export { readHelmRelease } from './readHelmRelease';
export { readKustomization } from './readKustomization';
export { isNamedObject, readArgoApplication } from './readArgoApplication';
export { readArgoDetail, type ArgoDetailParts } from './readArgoDetail';
export { readArgoManagedResources } from './readArgoManagedResources';
export { readArgoResourceTree } from './readArgoResourceTree';
export { readEvents } from './readEvents';
export { SecretMask } from './SecretMask';
export { selectUnwellNodes } from './selectUnwellNodes';
export { snapshotLimits } from './snapshotLimits';
export { trimObject } from './trimObject';
export { keysOf, pointerOf, valueAtPointer } from './jsonPointer';
