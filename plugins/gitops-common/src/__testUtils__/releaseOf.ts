import { serialise, unwrap, type BuildableObject } from '../kubernetes';
import type { ManifestKind } from '../manifests/ManifestKind';
import { createRelease, type Release } from '../release';
import { parseWorkloadSpec, type WorkloadSpec } from '../spec';
import type { PlatformStandards } from '../standards';
import { smallestSpec } from './exampleSpecs';
import { exampleStandards } from './exampleStandards';

/** A release of the smallest spec with changes, or of a whole spec. */
export function releaseOf(
  changes: Partial<WorkloadSpec> = {},
  environment = 'dev',
  standards: PlatformStandards = exampleStandards(),
): Release {
  const parsed = parseWorkloadSpec({ ...smallestSpec, ...changes });
  if (!parsed.ok) {
    throw new Error(`Not a spec: ${JSON.stringify(parsed.problems)}`);
  }
  return createRelease({ spec: parsed.value, standards, environment });
}

/**
 * What a kind renders, as YAML. The labels that all objects carry are left out;
 * they have a test of their own.
 */
export function yamlOf(kind: ManifestKind, release: Release): string {
  return kind.appliesTo(release)
    ? kind
        .render(release)
        .map(({ file, object }) => `# ${file}\n${textOf(object)}`)
        .join('---\n')
    : '';
}

/** An object as YAML, without labels. */
export function textOf(object: BuildableObject): string {
  return serialise(
    JSON.parse(
      JSON.stringify(unwrap(object).document, (key, value) =>
        key === 'labels' && 'gitops.slipway.dev/team' in value
          ? undefined
          : value,
      ),
    ),
  ).content;
}
