export { parseImage, type ImageReference } from './image';
export {
  asList,
  asObject,
  asText,
  get,
  type JsonObject,
  type JsonValue,
} from './json';
export type { KubernetesObject } from './KubernetesObject';
export {
  containersOf,
  longRunningKinds,
  podOf,
  podSpecOf,
  type Placed,
  type PlacedContainer,
} from './pods';
export { quantityOf } from './quantity';
export { serialise, type SerialisedDocument } from './serialise';
export {
  childPath,
  firstOf,
  fromRenderer,
  fromSpec,
  fromStandards,
  Sourced,
  unwrap,
  type Buildable,
  type BuildableObject,
  type ValueOrigin,
} from './sourced';
export { clusterScopedKinds } from './scope';
export { sha256 } from './sha256';
export { restrictedContainer, restrictedPod } from './restricted';
export { shortName } from './shortName';
export * from './upstream';
export { labelsTake, selectorTakes } from './selectors';
