import type { RuleDescription } from './rule';

/**
 * The file must be YAML.
 *
 * @public
 */
export const validYaml: RuleDescription = {
  id: 'valid-yaml',
  severity: 'error',
  description:
    'A manifest is YAML that Kubernetes can read: no syntax errors, no repeated keys, no aliases that expand without end.',
  remediation: 'Mend the line; the message says what the reader expected.',
};

/**
 * What lies among manifests must be an object.
 *
 * @public
 */
export const kubernetesObject: RuleDescription = {
  id: 'kubernetes-object',
  severity: 'error',
  description:
    'Every document among the manifests is a Kubernetes object with apiVersion, kind and metadata.name; the controller fails on anything else.',
  remediation:
    'Give apiVersion, kind and metadata.name, or move the file to another folder.',
};

/**
 * Only plain manifests may lie among the manifests.
 *
 * @public
 */
export const plainManifests: RuleDescription = {
  id: 'plain-manifests',
  severity: 'error',
  description:
    'The folder of a workload has YAML manifests and nothing else: a kustomization, a chart, Jsonnet or a source override makes Argo CD apply something that nobody has read here.',
  remediation: 'Remove the file, and write what it makes as manifests.',
};

/**
 * A released spec must be a spec, and of the workload that its path names.
 *
 * @public
 */
export const validSpec: RuleDescription = {
  id: 'valid-spec',
  severity: 'error',
  description:
    'A released spec file follows the schema of the workload spec, and its owner and name are those of its folder.',
  remediation: 'Change the field so that it fits the workload spec.',
};

/**
 * The standards must be standards.
 *
 * @public
 */
export const validStandards: RuleDescription = {
  id: 'valid-standards',
  severity: 'error',
  description:
    'The platform standards follow their schema, so that the portal can go on with them after the merge.',
  remediation: 'Change the key so that it fits the platform standards.',
};

/**
 * Waivers must be waivers.
 *
 * @public
 */
export const validWaivers: RuleDescription = {
  id: 'valid-waivers',
  severity: 'error',
  description:
    'A waivers file follows its schema: a rule that exists, a reason, an owner and a last day. A waiver that cannot be read waives nothing.',
  remediation: 'Change the field so that it fits the waivers.',
};

/**
 * Rules about files and documents as a whole, which the engine itself checks.
 *
 * @public
 */
export const documentRules: readonly RuleDescription[] = [
  kubernetesObject,
  plainManifests,
  validSpec,
  validStandards,
  validWaivers,
  validYaml,
];
