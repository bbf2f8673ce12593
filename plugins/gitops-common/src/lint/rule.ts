import type { JsonObject } from '../kubernetes';
import type { PlatformStandards, RepositoryLocation } from '../standards';
import type { DocumentPath, ResourceRef, Severity } from '../vocabulary';

/**
 * A Kubernetes document that lint reads. It may be anything that parses: no
 * key has to be there, and none has to have the right type.
 *
 * @public
 */
export interface LintedManifest {
  file: string;
  ref: ResourceRef;
  value: JsonObject;
  /** What the file's path says that it is, by the standards' path templates. */
  location?: RepositoryLocation;
}

/**
 * What a rule may look at beside its manifest.
 *
 * @public
 */
export interface RuleContext {
  /** All manifests of the run. */
  manifests: readonly LintedManifest[];
  standards?: PlatformStandards;
  /** Environment of the file by the standards' path templates. */
  environment?: string;
}

/**
 * What a rule found in its own manifest.
 *
 * @public
 */
export interface RuleHit {
  path: DocumentPath;
  /** One sentence with the names in it. */
  message: string;
}

/**
 * What a person reads about a rule.
 *
 * @public
 */
export interface RuleDescription {
  /** Kebab-case, the file's name. */
  id: string;
  severity: Severity;
  /** What it wants and why, one or two sentences. */
  description: string;
  /** What to do about a finding, ends with a full stop. */
  remediation: string;
}

/**
 * A lint rule: a file in `rules/`, named by its id.
 *
 * @public
 */
export interface Rule extends RuleDescription {
  /** Whether the rule looks at this manifest. */
  appliesTo(manifest: LintedManifest, context: RuleContext): boolean;
  check(manifest: LintedManifest, context: RuleContext): RuleHit[];
}
