import type { BuildableObject } from '../kubernetes';
import type { Release } from '../release';

/**
 * A document of a release before it is written: its file name without ending.
 *
 * @public
 */
export interface BuiltManifest {
  file: string;
  object: BuildableObject;
}

/**
 * A kind of document that Slipway renders: a file of this folder, named by its
 * id.
 *
 * @public
 */
export interface ManifestKind {
  /** Kebab-case, the file's name and that of what it renders. */
  id: string;
  group: string;
  version: string;
  kind: string;
  /** Where it goes in the repository. */
  area: 'manifests' | 'application' | 'catalog';
  /** What it is for and when it is there, one or two sentences. */
  description: string;
  appliesTo(release: Release): boolean;
  render(release: Release): BuiltManifest[];
}
