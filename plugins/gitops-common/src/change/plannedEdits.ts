import type { RenderedRelease } from '../render/rendered';
import { locate, type PlatformStandards } from '../standards';
import type { TextFile } from '../vocabulary';
import { catalogText } from './catalogText';
import type { ChangeIdentity, PlannedEdit } from './changePlan';

/**
 * What happens to each file, sorted by path: what was rendered is created or
 * updated, and manifests of the release that were not rendered are deleted.
 * The catalog entity is never deleted, since all environments share it, and
 * files that are not the release's are left alone, wherever they lie.
 *
 * @public
 */
export function plannedEdits(options: {
  identity: ChangeIdentity;
  baseFiles: readonly TextFile[];
  release: RenderedRelease;
  standards: PlatformStandards;
}): PlannedEdit[] {
  const { identity, baseFiles, release, standards } = options;
  const before = new Map(baseFiles.map(({ path, content }) => [path, content]));
  const after = new Map(
    release.files.map(file => [
      file.path,
      file.area === 'catalog'
        ? catalogText({
            file,
            before: before.get(file.path),
            environment: identity.environment,
            standards,
          })
        : file.content,
    ]),
  );
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.flatMap((path): PlannedEdit[] => {
    const old = before.get(path);
    const now = after.get(path);
    if (now === undefined) {
      return old === undefined ? [] : unrendered(path, old, options);
    }
    if (old === undefined) {
      return [{ action: 'create', path, after: now }];
    }
    return old === now
      ? [{ action: 'unchanged', path, before: old }]
      : [{ action: 'update', path, before: old, after: now }];
  });
}

function unrendered(
  path: string,
  before: string,
  options: { identity: ChangeIdentity; standards: PlatformStandards },
): PlannedEdit[] {
  const { identity, standards } = options;
  const location = locate(path, standards);
  if (location.area === 'catalog') {
    return [{ action: 'unchanged', path, before }];
  }
  return location.area === 'manifests' &&
    location.team === identity.team &&
    location.workload === identity.workload &&
    location.environment === identity.environment
    ? [{ action: 'delete', path, before }]
    : [];
}
