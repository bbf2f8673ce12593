import {
  childPath,
  fromSpec,
  sha256,
  type BuildableObject,
} from '../kubernetes';
import type { Release } from '../release';
import type { BuiltManifest, ManifestKind } from './ManifestKind';
import { mountedFiles, type MountedFile } from './mountedFiles';

/**
 * The configuration files of a workload, with their keys.
 *
 * @public
 */
export function configFiles({ spec }: Release): MountedFile[] {
  return mountedFiles(
    (spec.files ?? []).map(({ path }, index) => ({ path, index })),
  );
}

/**
 * Digest of everything that the workload's ConfigMaps hold, without one when
 * there are none.
 *
 * @public
 */
export function configDigest(release: Release): string | undefined {
  const variables = Object.entries(release.variables).map(
    ([name, { value }]) => [name, value],
  );
  const files = configFiles(release).map(({ key, index }) => [
    key,
    release.spec.files?.[index].content,
  ]);
  return variables.length + files.length === 0
    ? undefined
    : sha256(JSON.stringify([variables, files]));
}

function variablesMap(release: Release): BuiltManifest {
  return {
    file: 'config-map',
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: release.metadata(),
      data: release.variables,
    },
  };
}

function filesMap(release: Release): BuiltManifest {
  const data: BuildableObject = Object.fromEntries(
    configFiles(release).map(({ key, index }) => [
      key,
      fromSpec(
        release.spec.files?.[index].content,
        childPath(`files[${index}]`, 'content'),
      ),
    ]),
  );
  return {
    file: 'config-map-files',
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: release.metadata({
        name: release.name.map(name => `${name}-files`),
      }),
      data,
    },
  };
}

/** @public */
export const configMap: ManifestKind = {
  id: 'config-map',
  group: '',
  version: 'v1',
  kind: 'ConfigMap',
  area: 'manifests',
  description:
    'Environment variables with literal values, and in a second one the configuration files. A change of either rolls the pods.',
  appliesTo: release => configDigest(release) !== undefined,
  render: release => [
    ...(Object.keys(release.variables).length > 0
      ? [variablesMap(release)]
      : []),
    ...(configFiles(release).length > 0 ? [filesMap(release)] : []),
  ],
};
