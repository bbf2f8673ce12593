import type { DocumentPath, Finding, TextFile } from '../vocabulary';

/**
 * Where a value of a manifest comes from: a field of the spec, a key of the
 * standards, or the renderer itself.
 *
 * @public
 */
export type ValueOrigin =
  | { source: 'spec'; path: DocumentPath }
  | { source: 'standard'; key: string }
  | { source: 'renderer' };

/**
 * A JSON value.
 *
 * @public
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };

/**
 * A Kubernetes document as data.
 *
 * @public
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    [key: string]: JsonValue | undefined;
  };
  [key: string]: JsonValue | KubernetesObject['metadata'] | undefined;
}

/**
 * What a rendered file is for.
 *
 * @public
 */
export type RenderedArea =
  | 'spec'
  | 'lock'
  | 'catalog'
  | 'manifests'
  | 'application';

/**
 * A file that rendering made.
 *
 * @public
 */
export interface RenderedFile extends TextFile {
  area: RenderedArea;
  /** Origin of each leaf of the document, by manifest path. */
  origins: Record<DocumentPath, ValueOrigin>;
  /** Line of each value of the document, from 1, by manifest path. */
  lines: Record<DocumentPath, number>;
}

/**
 * A workload as rendered for one environment.
 *
 * @public
 */
export interface RenderedRelease {
  environment: string;
  files: RenderedFile[];
  /** What rendering had to say: side effects and missing other halves. */
  notices: Finding[];
}
