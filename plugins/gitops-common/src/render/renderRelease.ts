import {
  fromSpec,
  serialise,
  unwrap,
  type BuildableObject,
  type JsonObject,
} from '../kubernetes';
import { manifestKinds } from '../manifests';
import type { BuiltManifest } from '../manifests/ManifestKind';
import { createRelease, type Release } from '../release';
import type { WorkloadSpec } from '../spec';
import {
  releasePaths,
  type PlatformStandards,
  type ReleasePaths,
} from '../standards';
import type { Finding } from '../vocabulary';
import { lockDocument, standardsDigest } from './lockDocument';
import type { RenderedArea, RenderedFile, RenderedRelease } from './rendered';
import { specDocument } from './specDocument';

/**
 * What {@link renderRelease} works on.
 *
 * @public
 */
export interface RenderReleaseOptions {
  spec: WorkloadSpec;
  standards: PlatformStandards;
  /** Name of the environment. */
  environment: string;
  /** Whether the catalog entity is written here; it is unless it comes from elsewhere. */
  catalog?: { write: boolean };
  /** Text of the standards, whose digest goes into the lock. */
  standardsText?: string;
}

/**
 * Renders a workload for one environment. Pure: the same input gives the same
 * bytes. What the environment does not offer is an error notice, and the rest
 * is rendered.
 *
 * @throws RangeError when the standards have no such environment.
 *
 * @public
 */
export function renderRelease(options: RenderReleaseOptions): RenderedRelease {
  const { spec, standards, environment, standardsText } = options;
  const release = createRelease({ spec, standards, environment });
  const ref = { team: spec.owner, workload: spec.name, environment };
  const paths = releasePaths(standards, ref);
  const files = [specFile(spec, paths.spec), ...builtFiles(release, paths)];
  const catalog = files.filter(({ area }) => area === 'catalog');
  const own = files.filter(({ area }) => area !== 'catalog');
  const lock = write(
    lockDocument({
      ...ref,
      standards: standardsDigest(standards, standardsText),
      files: own,
    }),
    { path: paths.lock, area: 'lock' },
  );
  const written = options.catalog?.write === false ? [] : catalog;
  return {
    environment,
    files: [...own, ...written, lock].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    notices: noticesOf(release, paths),
  };
}

function builtFiles(release: Release, paths: ReleasePaths): RenderedFile[] {
  const manifests: BuiltManifest[] = release.dependencies.flatMap(
    ({ objects }) => objects,
  );
  const files: RenderedFile[] = manifests.map(({ file, object }) =>
    build(object, {
      path: `${paths.manifests}/${file}.yaml`,
      area: 'manifests',
    }),
  );
  for (const kind of manifestKinds) {
    if (kind.appliesTo(release)) {
      for (const { file, object } of kind.render(release)) {
        const path =
          kind.area === 'manifests'
            ? `${paths.manifests}/${file}.yaml`
            : paths[kind.area];
        files.push(build(object, { path, area: kind.area }));
      }
    }
  }
  return files;
}

interface Place {
  path: string;
  area: RenderedArea;
}

function build(object: BuildableObject, place: Place): RenderedFile {
  const { document, origins } = unwrap(object);
  return { ...write(document, place), origins };
}

function write(document: JsonObject, { path, area }: Place): RenderedFile {
  return { path, area, document, origins: {}, ...serialise(document) };
}

function specFile(spec: WorkloadSpec, path: string): RenderedFile {
  const document = Object.entries(specDocument(spec)).map(([key, value]) => [
    key,
    fromSpec(value, key),
  ]);
  return build(Object.fromEntries(document), { path, area: 'spec' });
}

function noticesOf(release: Release, paths: ReleasePaths): Finding[] {
  return release.notices.map(({ about, ...notice }) => ({
    ...notice,
    file: `${paths.manifests}/${about}.yaml`,
  }));
}
