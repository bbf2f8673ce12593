import type { PlatformStandards } from '../standards';
import type { DocumentPath, ResourceRef, Severity } from '../vocabulary';
import type { JsonValue } from '../render/rendered';

/**
 * A Kubernetes document that lint reads. It may be anything that parses.
 *
 * @public
 */
export interface LintedManifest {
  file: string;
  ref: ResourceRef;
  value: { [key: string]: JsonValue };
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
 * A lint rule: a file in `rules/`, named by its id.
 *
 * @public
 */
export interface Rule {
  /** Kebab-case, the file's name. */
  id: string;
  severity: Severity;
  /** What it wants and why, one or two sentences. */
  description: string;
  /** What to do about a finding, ends with a full stop. */
  remediation: string;
  /** Whether the rule looks at this manifest. */
  appliesTo(manifest: LintedManifest, context: RuleContext): boolean;
  check(manifest: LintedManifest, context: RuleContext): RuleHit[];
}
