export type { DependencyKind } from './DependencyKind';
export {
  dataServiceCatalogueSchema,
  provisions,
  type DataServiceProvisioning,
  type Provision,
} from './provisioning';
export {
  dependencyCatalogueSchema,
  dependencyKinds,
  dependencySchema,
} from './registry';
