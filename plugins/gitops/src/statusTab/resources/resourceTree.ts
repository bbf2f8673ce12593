import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';

/** A resource, or what came of one. */
export type ResourceEntry = ApplicationDetailView['resources'][number];

/** A resource with what came of it. */
export interface ResourceBranch {
  entry: ResourceEntry;
  children: ResourceBranch[];
}

/** What a person looks for; nothing set is everything. */
export interface ResourceFilter {
  kind: string;
  health: string;
  text: string;
}

/**
 * Resources as a tree. One whose parent is not there is a root, and one that is
 * its own ancestor is shown once.
 */
export function growTree(entries: readonly ResourceEntry[]): ResourceBranch[] {
  const branches = new Map(
    entries.map(entry => [
      entry.id,
      { entry, children: [] as ResourceBranch[] },
    ]),
  );
  const roots: ResourceBranch[] = [];
  for (const branch of branches.values()) {
    const parent = branches.get(branch.entry.parent ?? '');
    (parent && !isWithin(branches, branch.entry.id, parent.entry)
      ? parent.children
      : roots
    ).push(branch);
  }
  return roots;
}

/** The branches in which something fits, with the way to it. */
export function pruneTree(
  branches: readonly ResourceBranch[],
  filter: ResourceFilter,
): ResourceBranch[] {
  return branches.flatMap(branch => {
    const children = pruneTree(branch.children, filter);
    return children.length > 0 || fits(branch.entry, filter)
      ? [{ ...branch, children }]
      : [];
  });
}

/** The first resources of a tree in reading order, with the way to each. */
export function cutTree(
  branches: readonly ResourceBranch[],
  limit: number,
): ResourceBranch[] {
  let left = limit;
  const cut = (branch: ResourceBranch): ResourceBranch[] => {
    if (left <= 0) {
      return [];
    }
    left -= 1;
    return [{ ...branch, children: branch.children.flatMap(cut) }];
  };
  return branches.flatMap(cut);
}

/** How many resources a tree has. */
export function sizeOf(branches: readonly ResourceBranch[]): number {
  return branches.reduce((sum, { children }) => sum + 1 + sizeOf(children), 0);
}

function fits(
  { resource, health }: ResourceEntry,
  filter: ResourceFilter,
): boolean {
  return (
    (!filter.kind || resource.kind === filter.kind) &&
    (!filter.health || health?.status === filter.health) &&
    resource.name.toLowerCase().includes(filter.text.trim().toLowerCase())
  );
}

function isWithin(
  branches: ReadonlyMap<string, ResourceBranch>,
  ancestor: string,
  entry: ResourceEntry,
): boolean {
  const seen = new Set<string>();
  let at: ResourceEntry | undefined = entry;
  while (at && !seen.has(at.id)) {
    if (at.id === ancestor) {
      return true;
    }
    seen.add(at.id);
    at = branches.get(at.parent ?? '')?.entry;
  }
  return false;
}
