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
  entityAnnotations,
  hasApplications,
  locateApplications,
} from './applicationLocator';
export type { ApplicationLocator } from './applicationLocator';
