import {
  asText,
  get,
  type JsonObject,
} from '@slipway/plugin-gitops-common/status';
import type { BareRepository } from '../../repository/BareRepository';
import { diffTrees } from '../../repository/diffTrees';
import { findEntry, listFiles } from '../../repository/listFiles';
import type {
  GitOpsTimeline,
  TimelineCommit,
  TrackedApplication,
} from './GitOpsTimeline';
import type { ManifestCache } from './ManifestCache';

/** Older commits are as if they had been the first. */
const MOST_COMMITS = 300;

/** As many as Argo CD keeps in its history. */
const MOST_RELEASES = 10;

const APPLICATION_FILE =
  /^(environments\/[^/]+|platform)\/applications\/.+\.ya?ml$/;

interface Commit extends TimelineCommit {
  tree: string;
}

/** An Application and its source's folder from one commit on. */
interface Version {
  commit: Commit;
  manifest: JsonObject;
  /** Object ids; the folder's is missing where it does not exist. */
  file: string;
  folder?: string;
  /** Path of the source. */
  source?: string;
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
  const { revision, at, tree } = commits[commits.length - 1];
  const versions = new Map<string, Version[]>(
    (await listApplicationFiles(repository, tree)).map(path => [path, []]),
  );
  let before: Commit | undefined;
  for (const commit of commits) {
    await follow({ repository, cache, versions, before, commit });
    before = commit;
  }
  const applications: TrackedApplication[] = [];
  for (const known of versions.values()) {
    if (known.length > 0) {
      applications.push(await toApplication(known, cache));
    }
  }
  return { head: { revision, at }, applications };
}

async function readCommits(
  { objects }: BareRepository,
  head: string,
): Promise<Commit[]> {
  const commits: Commit[] = [];
  let next: string | undefined = head;
  while (next !== undefined && commits.length < MOST_COMMITS) {
    const { revision, tree, when, parents } = await objects.readCommit(next);
    commits.unshift({ revision, tree, at: Date.parse(when) });
    next = parents[0];
  }
  return commits;
}

async function listApplicationFiles(
  { objects }: BareRepository,
  tree: string,
): Promise<string[]> {
  const files = await listFiles({
    objects,
    tree,
    paths: ['environments', 'platform'],
  });
  return files
    .map(({ path }) => path)
    .filter(path => APPLICATION_FILE.test(path));
}

/** Notes what a commit did; the cost follows the change. */
async function follow(options: {
  repository: BareRepository;
  cache: ManifestCache;
  versions: Map<string, Version[]>;
  before: Commit | undefined;
  commit: Commit;
}): Promise<void> {
  const { repository, cache, versions, before, commit } = options;
  const changes =
    before &&
    (await diffTrees({
      objects: repository.objects,
      before: before.tree,
      after: commit.tree,
    }));
  for (const [path, known] of versions) {
    const last = known.at(-1);
    const touched =
      !changes ||
      changes.some(
        change =>
          change.path === path ||
          (last?.source !== undefined &&
            change.path.startsWith(`${last.source}/`)),
      );
    if (!touched) {
      continue;
    }
    const version = await versionAt(repository, cache, { commit, path });
    if (!version) {
      known.length = 0;
    } else if (last?.file !== version.file || last.folder !== version.folder) {
      known.push(version);
    }
  }
}

async function versionAt(
  { objects }: BareRepository,
  cache: ManifestCache,
  { commit, path }: { commit: Commit; path: string },
): Promise<Version | undefined> {
  const { tree } = commit;
  const file = await findEntry({ objects, tree, path });
  if (file.kind !== 'file') {
    return undefined;
  }
  const manifest = (await cache.read(file.oid)).find(isApplication);
  if (!manifest) {
    return undefined;
  }
  const source = asText(get(manifest, 'spec', 'source', 'path'))?.replace(
    /^\.?\/+|\/+$/g,
    '',
  );
  const folder =
    source === undefined
      ? undefined
      : await findEntry({ objects, tree, path: source });
  return {
    commit,
    manifest,
    file: file.oid,
    folder: folder?.kind === 'folder' ? folder.oid : undefined,
    source,
  };
}

function isApplication(object: JsonObject): boolean {
  return (
    object.kind === 'Application' &&
    /^argoproj\.io\//.test(asText(object.apiVersion) ?? '')
  );
}

async function toApplication(
  versions: readonly Version[],
  cache: ManifestCache,
): Promise<TrackedApplication> {
  const { manifest: newest } = versions[versions.length - 1];
  const kept = versions.slice(-MOST_RELEASES);
  const releases = [];
  for (const { commit, manifest, folder } of kept) {
    releases.push({
      commit: { revision: commit.revision, at: commit.at },
      manifest,
      objects: folder === undefined ? undefined : await cache.list(folder),
    });
  }
  return {
    name: asText(get(newest, 'metadata', 'name')) ?? '',
    namespace: asText(get(newest, 'metadata', 'namespace')) ?? 'argocd',
    createdAt: versions[0].commit.at,
    forgotten: versions.length - kept.length,
    releases,
  };
}
