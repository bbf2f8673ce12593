/**
 * How much of an Application is kept, so that one of thousands of resources does
 * not fill a database. Of lists that are longer, what is not well stays first;
 * what is left out is counted in `omitted` of the snapshot or said in `gaps` of
 * its details. Texts that are longer lose their middle.
 *
 * @public
 */
export const snapshotLimits = {
  /** Labels, and annotations, each. */
  labels: 100,
  sources: 30,
  conditions: 50,
  resources: 2_000,
  /** Outcomes of a sync. */
  results: 500,
  /** The newest deployments of the past. */
  history: 20,
  images: 200,
  externalUrls: 50,
  /** Nodes of the resource tree. */
  nodes: 2_000,
  /** What upstream shows beside a node. */
  info: 10,
  /** The newest events. */
  events: 100,
  /** Characters of names, revisions and other short texts. */
  word: 1_000,
  /** Characters of a message. */
  message: 4_000,
  /** Characters of one text within a Kubernetes object. */
  objectText: 8_000,
  /** Levels of a Kubernetes object. */
  objectDepth: 64,
  /** Characters of all states of managed resources, as JSON. */
  states: 2_000_000,
  /** Characters of all objects below the managed ones, as JSON. */
  objects: 500_000,
} as const;
