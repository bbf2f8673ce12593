import {
  asObject,
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { BareRepository } from '../../repository/BareRepository';
import { findEntry, listFiles } from '../../repository/listFiles';
import type {
  GitOpsTimeline,
  Release,
  TimelineCommit,
  TrackedApplication,
} from './GitOpsTimeline';
import { ManifestCache } from './ManifestCache';

/** Older commits are as if they had been the first. */
const MOST_COMMITS = 300;

/** As many as Argo CD keeps in its history. */
const MOST_RELEASES = 10;

const APPLICATION_FILE =
  /^(environments\/[^/]+|platform)\/applications\/.+\.ya?ml$/;

interface Commit extends TimelineCommit {
  tree: string;
}

/** An Application's file and its source's folder in one commit. */
interface Version {
  commit: Commit;
  file: string;
  /** Object id of the folder. */
  folder?: string;
}

/**
 * Reads what the commits on the main branch did to each Application that is on
 * it now. Only first parents count: a merge is when a change arrives.
 */
export async function readTimeline(
  repository: BareRepository,
  cache: ManifestCache,
  head: string,
): Promise<GitOpsTimeline> {
  const commits = await readCommits(repository, head);
  const latest = commits[commits.length - 1];
  const current = await listApplications(repository, latest.tree);
  const applications: TrackedApplication[] = [];
  for (const path of current.keys()) {
    applications.push(...(await track(repository, cache, { path, commits })));
  }
  return { head: { revision: latest.revision, at: latest.at }, applications };
}

async function readCommits(
  { objects }: BareRepository,
  head: string,
): Promise<Commit[]> {
  const commits: Commit[] = [];
  let next: string | undefined = head;
  while (next !== undefined && commits.length < MOST_COMMITS) {
    const { revision, tree, at, parents } = await objects.readCommit(next);
    commits.unshift({ revision, tree, at: Date.parse(at) });
    next = parents[0];
  }
  return commits;
}

async function listApplications(
  { objects }: BareRepository,
  tree: string,
): Promise<Map<string, string>> {
  const files = await listFiles({
    objects,
    tree,
    paths: ['environments', 'platform'],
  });
  return new Map(
    files
      .filter(({ path }) => APPLICATION_FILE.test(path))
      .map(({ path, oid }) => [path, oid]),
  );
}

async function track(
  repository: BareRepository,
  cache: ManifestCache,
  options: { path: string; commits: Commit[] },
): Promise<TrackedApplication[]> {
  const versions: Version[] = [];
  let last: string | undefined;
  for (const commit of options.commits) {
    const version = await versionAt(repository, cache, {
      commit,
      path: options.path,
    });
    if (!version) {
      versions.length = 0;
      last = undefined;
    } else if (last !== `${version.file} ${version.folder}`) {
      versions.push(version);
      last = `${version.file} ${version.folder}`;
    }
  }
  const releases: Release[] = [];
  for (const { commit, file, folder } of versions.slice(-MOST_RELEASES)) {
    releases.push({
      commit: { revision: commit.revision, at: commit.at },
      manifest: asObject((await cache.read(file)).find(isApplication)),
      objects: folder === undefined ? undefined : await cache.list(folder),
    });
  }
  const newest = releases.at(-1)?.manifest;
  const name = newest && asText(get(newest, 'metadata', 'name'));
  return name === undefined
    ? []
    : [
        {
          name,
          namespace: asText(get(newest, 'metadata', 'namespace')) ?? 'argocd',
          releases,
        },
      ];
}

async function versionAt(
  { objects }: BareRepository,
  cache: ManifestCache,
  { commit, path }: { commit: Commit; path: string },
): Promise<Version | undefined> {
  const file = await findEntry({ objects, tree: commit.tree, path });
  if (file.kind !== 'file') {
    return undefined;
  }
  const application = (await cache.read(file.oid)).find(isApplication);
  const source = asText(get(application, 'spec', 'source', 'path'));
  if (!application) {
    return undefined;
  }
  const folder =
    source === undefined
      ? undefined
      : await findEntry({
          objects,
          tree: commit.tree,
          path: source.replace(/^\.?\/+|\/+$/g, ''),
        });
  return {
    commit,
    file: file.oid,
    folder: folder?.kind === 'folder' ? folder.oid : undefined,
  };
}

function isApplication(object: JsonObject): boolean {
  return (
    object.kind === 'Application' &&
    /^argoproj\.io\//.test(asText(object.apiVersion) ?? '') &&
    asText(get(asObject(object.metadata), 'name')) !== undefined
  );
}
