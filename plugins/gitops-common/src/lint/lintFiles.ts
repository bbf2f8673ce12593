import type { RenderedFile } from '../render/rendered';
import type { PlatformStandards } from '../standards';
import type { Finding, Severity, TextFile } from '../vocabulary';
import {
  collectManifests,
  type CollectedFile,
  type CollectedManifest,
} from './collectManifests';
import { documentFindings } from './documentFindings';
import type { Rule, RuleContext, RuleDescription } from './rule';
import { rules } from './rules';

/**
 * What {@link lintFiles} looks at.
 *
 * @public
 */
export interface LintFilesOptions {
  /** All files that a rule may need to see. */
  files: readonly TextFile[];
  /** Sets the levels of rules and says what a path holds. */
  standards?: PlatformStandards;
  /** Paths to report on; all unless given. */
  changed?: readonly string[];
  /** Files as rendered: their findings point to fields of the spec. */
  rendered?: readonly RenderedFile[];
}

/**
 * Judges files of a GitOps repository, or any Kubernetes YAML. Nothing throws:
 * what cannot be read is a finding.
 *
 * @returns findings sorted by file, line and rule.
 *
 * @public
 */
export function lintFiles(options: LintFilesOptions): Finding[] {
  const { files, standards, rendered = [] } = options;
  const renderedByPath = new Map(rendered.map(file => [file.path, file]));
  const collected = files.map(file =>
    collectManifests(file, {
      standards,
      rendered: renderedByPath.get(file.path),
    }),
  );
  const manifests = collected.flatMap(file => file.manifests);
  const reported = options.changed && new Set(options.changed);
  const findings: Finding[] = [];
  collected.forEach((file, index) => {
    if (reported && !reported.has(file.path)) {
      return;
    }
    findings.push(
      ...documentFindings(file, files[index]).flatMap(
        ({ rule, ...finding }) => {
          const severity = severityOf(rule, standards);
          return severity ? [{ rule: rule.id, severity, ...finding }] : [];
        },
      ),
      ...ruleFindings(file, manifests, standards),
    );
  });
  return findings.sort(byPlace);
}

function ruleFindings(
  file: CollectedFile,
  manifests: readonly CollectedManifest[],
  standards: PlatformStandards | undefined,
): Finding[] {
  const { location } = file;
  const context: RuleContext = {
    manifests,
    standards,
    environment:
      location && 'environment' in location ? location.environment : undefined,
  };
  return file.manifests.flatMap(manifest =>
    rules.flatMap(rule => {
      const severity = severityOf(rule, standards);
      return severity && rule.appliesTo(manifest, context)
        ? findingsOf({ rule, severity, manifest, context })
        : [];
    }),
  );
}

function findingsOf(options: {
  rule: Rule;
  severity: Severity;
  manifest: CollectedManifest;
  context: RuleContext;
}): Finding[] {
  const { rule, severity, manifest, context } = options;
  return rule.check(manifest, context).map(hit => {
    const manifestPath = manifest.pathInDocument(hit.path);
    const specPath = manifest.specPathOf(manifestPath);
    return {
      rule: rule.id,
      severity,
      message: hit.message,
      remediation: rule.remediation,
      file: manifest.file,
      line: manifest.lineOf(manifestPath),
      resource: manifest.ref,
      manifestPath,
      ...(specPath === undefined ? {} : { specPath }),
    };
  });
}

function severityOf(
  rule: RuleDescription,
  standards: PlatformStandards | undefined,
): Severity | undefined {
  const levels = standards?.rules ?? {};
  const level = Object.prototype.hasOwnProperty.call(levels, rule.id)
    ? levels[rule.id]
    : rule.severity;
  return level === 'off' ? undefined : level;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.manifestPath ?? '', b.manifestPath ?? '')
  );
}

/** By code units, not by locale, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
