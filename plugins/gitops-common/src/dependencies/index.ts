export type {
  DependencyKind,
  DependencyNotice,
  DependencyParts,
  DependencyRequest,
  RequestingWorkload,
} from './DependencyKind';
export {
  dataServiceCatalogueSchema,
  provisions,
  type DataServiceProvisioning,
  type Provision,
} from './dataServiceProvisioning';
export {
  dependencyCatalogueSchema,
  dependencyKinds,
  dependencySchema,
} from './registry';
