import type { JsonObject, ValueOrigin } from '../kubernetes';
import type { DocumentPath, Finding, TextFile } from '../vocabulary';

export type { JsonValue, KubernetesObject, ValueOrigin } from '../kubernetes';

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
  /** What the file's text says, so that nobody has to parse it again. */
  document: JsonObject;
  /**
   * Origin of each leaf of the document, by manifest path; also of a key that
   * is absent because a spec field or the standards leave it out.
   */
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
