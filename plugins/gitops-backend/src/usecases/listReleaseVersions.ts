import type { ReleaseVersion } from '@slipway/plugin-gitops-common/api';
import { specDifference } from '@slipway/plugin-gitops-common/change';
import {
  parseSpecText,
  type WorkloadSpec,
} from '@slipway/plugin-gitops-common/spec';
import { releasePaths } from '@slipway/plugin-gitops-common/standards';
import type { FileVersion, GitTransport } from '@slipway/plugin-gitops-node';
import type { ChangeStore } from '../store/ChangeStore';
import type { BaseSnapshot } from './BaseBranch';
import { wordsOf } from './sources/wordsOf';
import type { ReleasedName } from './sources/ReleasedName';

/** How far back the history of the base branch is read. */
const COMMITS = 500;

/** Merged changes of a workload that are looked through for their pull requests. */
const CHANGES = 200;

/**
 * The specs that an environment had, newest first, from Git: also those that
 * came by other ways than Slipway.
 */
export async function listReleaseVersions(options: {
  release: ReleasedName;
  snapshot: BaseSnapshot;
  transport: GitTransport;
  changes: ChangeStore;
}): Promise<ReleaseVersion[]> {
  const { release, snapshot, transport, changes } = options;
  const { spec: path } = releasePaths(snapshot.standards, release);
  const versions = await transport.readVersions({
    revision: snapshot.revision,
    path,
    commits: COMMITS,
  });
  const merged = await changes.list({ ...release, limit: CHANGES });
  const pullRequests = new Map(
    merged
      .filter(
        ({ environment, stage }) =>
          environment === release.environment && stage === 'merged',
      )
      .map(({ revision, pullRequest }) => [revision, pullRequest]),
  );
  const text = snapshot.files.get(path);
  const released = text === undefined ? undefined : parseSpecText(text);
  return versions.map((version, index) =>
    toReleaseVersion(version, {
      current: index === 0 && released !== undefined,
      // One that cannot be read is what somebody wants to roll back from.
      released: released?.ok ? released.value : undefined,
      pullRequest: pullRequests.get(version.commit.revision),
    }),
  );
}

function toReleaseVersion(
  { content, commit }: FileVersion,
  known: {
    current: boolean;
    released: WorkloadSpec | undefined;
    pullRequest: ReleaseVersion['pullRequest'];
  },
): ReleaseVersion {
  const { current, released, pullRequest } = known;
  const parsed = content === undefined ? undefined : parseSpecText(content);
  const spec = parsed?.ok ? parsed.value : undefined;
  return {
    revision: commit.revision,
    at: commit.when,
    author: commit.author.name,
    message: commit.message.split('\n')[0],
    current,
    image: spec && imageOf(spec),
    differences: spec && released ? specDifference(released, spec) : [],
    problem: problemOf(parsed),
    pullRequest,
  };
}

function problemOf(
  parsed: ReturnType<typeof parseSpecText> | undefined,
): string | undefined {
  if (!parsed) {
    return 'The release was taken out.';
  }
  return parsed.ok ? undefined : wordsOf(parsed.problems);
}

function imageOf({ image }: WorkloadSpec): string | undefined {
  return image && (image.tag ?? image.digest);
}
