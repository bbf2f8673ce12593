import {
  locate,
  type PlatformStandards,
  type RepositoryLocation,
} from '../../standards';
import type { TextFile } from '../../vocabulary';
import type { ChangeIdentity, PlannedEdit } from '../changePlan';
import { withEarlierLifecycle } from './withEarlierLifecycle';

/** What the last change of a decommissioning works on. */
interface LastEdits {
  identity: ChangeIdentity;
  baseFiles: readonly TextFile[];
  standards: PlatformStandards;
  /** Environments that the base branch has the workload in. */
  released: readonly string[];
}

/**
 * Edits of the last change: everything of the release goes, and files that are not
 * the release's stay.
 */
export function deleteEdits(release: LastEdits): PlannedEdit[] {
  return release.baseFiles.map(({ path, content }): PlannedEdit => {
    const location = locate(path, release.standards);
    if (!isOfWorkload(location, release.identity)) {
      return { action: 'unchanged', path, before: content };
    }
    if (location.area === 'catalog') {
      return entityEdit(release, { path, content });
    }
    return 'environment' in location &&
      location.environment === release.identity.environment
      ? { action: 'delete', path, before: content }
      : { action: 'unchanged', path, before: content };
  });
}

function isOfWorkload(
  location: RepositoryLocation,
  { team, workload }: ChangeIdentity,
): boolean {
  return (
    'workload' in location &&
    location.workload === workload &&
    location.team === team
  );
}

/** One entity for all environments: it goes with the last of them. */
function entityEdit(
  { standards, identity, released }: LastEdits,
  { path, content }: TextFile,
): PlannedEdit {
  const { environment } = identity;
  const left = released.filter(name => name !== environment);
  if (left.length === 0) {
    return { action: 'delete', path, before: content };
  }
  const after = withEarlierLifecycle({
    text: content,
    environment,
    released: left,
    standards,
  });
  return after === content
    ? { action: 'unchanged', path, before: content }
    : { action: 'update', path, before: content, after };
}
