import { NotFoundError } from '@backstage/errors';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import type { GitTransport } from '@slipway/plugin-gitops-node';
import type { StandardsStore } from '../store/StandardsStore';
import { listWorkloads, type RecordedWorkload } from './listWorkloads';
import { readStandards, type StandardsInForce } from './readStandards';

/** The base branch at one revision: everything that decisions are made on. */
export interface BaseSnapshot extends StandardsInForce {
  repository: string;
  branch: string;
  revision: string;
  workloads: RecordedWorkload[];
  /** Texts of released specs, locks, catalog entities and waivers, by path. */
  files: ReadonlyMap<string, string>;
}

/** What {@link readSnapshot} works on. */
export interface ReadSnapshotOptions {
  at: { repository: string; branch: string; revision: string };
  /** What was read last: only what differs from it is read. */
  earlier?: BaseSnapshot;
  transport: GitTransport;
  standardsStore: StandardsStore;
  logger: LoggerService;
}

/**
 * Reads the base branch. Its cost follows what changed since the earlier
 * snapshot, and only without one the number of workloads.
 */
export async function readSnapshot(
  options: ReadSnapshotOptions,
): Promise<BaseSnapshot> {
  const inForce = await readStandards(options);
  const files = await readRecorded(options, inForce.standards);
  return {
    ...options.at,
    ...inForce,
    files,
    workloads: listWorkloads(
      [...files].map(([path, content]) => ({ path, content })),
      inForce.standards,
    ),
  };
}

async function readRecorded(
  options: ReadSnapshotOptions,
  standards: PlatformStandards,
): Promise<Map<string, string>> {
  const { at, earlier, transport } = options;
  const roots = rootsOf(standards);
  if (
    earlier &&
    earlier.repository === at.repository &&
    rootsOf(earlier.standards).join() === roots.join()
  ) {
    const updated = await readChanged({ ...options, earlier, roots });
    if (updated) {
      return updated;
    }
  }
  const files = await transport.readFiles({
    revision: at.revision,
    paths: roots,
  });
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** `undefined` when the earlier revision is not there any more. */
async function readChanged(
  options: ReadSnapshotOptions & { earlier: BaseSnapshot; roots: string[] },
): Promise<Map<string, string> | undefined> {
  const { at, earlier, roots, transport } = options;
  const files = new Map(earlier.files);
  try {
    const changed = await transport.listChangedPaths({
      from: earlier.revision,
      to: at.revision,
      below: roots,
    });
    changed.forEach(({ path }) => files.delete(path));
    const present = changed.flatMap(({ path, change }) =>
      change === 'deleted' ? [] : [path],
    );
    const read =
      present.length === 0
        ? []
        : await transport.readFiles({ revision: at.revision, paths: present });
    read.forEach(({ path, content }) => files.set(path, content));
    return files;
  } catch (error) {
    if (error instanceof NotFoundError) {
      return undefined;
    }
    throw error;
  }
}

/** Folders that hold specs, locks, catalog entities and waivers. */
function rootsOf({ paths }: PlatformStandards): string[] {
  const folders = [paths.spec, paths.lock, paths.catalog, paths.waivers].map(
    template =>
      template.slice(0, template.indexOf('{')).replace(/\/?[^/]*$/, ''),
  );
  return [...new Set(folders)].sort();
}
