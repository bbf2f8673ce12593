import type { RenderedRelease } from '../render/rendered';
import { locate, type PlatformStandards } from '../standards';
import type { TextFile } from '../vocabulary';
import type { PlannedEdit } from './changePlan';

/**
 * What happens to each file, sorted by path: what was rendered is created or
 * updated, and what lies at the release's paths and was not rendered is
 * deleted, except for the catalog entity, which all environments share.
 *
 * @public
 */
export function plannedEdits(options: {
  baseFiles: readonly TextFile[];
  release: RenderedRelease;
  standards: PlatformStandards;
}): PlannedEdit[] {
  const { baseFiles, release, standards } = options;
  const before = new Map(baseFiles.map(({ path, content }) => [path, content]));
  const after = new Map(
    release.files.map(({ path, content }) => [path, content]),
  );
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths.map(path => {
    const old = before.get(path);
    const now = after.get(path);
    if (old === undefined) {
      return { action: 'create', path, after: now ?? '' };
    }
    if (now === undefined) {
      return locate(path, standards).area === 'catalog'
        ? { action: 'unchanged', path, before: old }
        : { action: 'delete', path, before: old };
    }
    return old === now
      ? { action: 'unchanged', path, before: old }
      : { action: 'update', path, before: old, after: now };
  });
}
