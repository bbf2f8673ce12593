import type { Change, ReleaseVersion } from '@slipway/plugin-gitops-common/api';

/**
 * Versions with the titles of the pull requests that brought them, which say more
 * than the merge commits that forges write.
 */
export function withTitles(
  versions: readonly ReleaseVersion[],
  changes: readonly Change[],
): ReleaseVersion[] {
  const titles = new Map(
    changes.map(({ pullRequest, title }) => [pullRequest?.number, title]),
  );
  return versions.map(version => ({
    ...version,
    message:
      (version.pullRequest && titles.get(version.pullRequest.number)) ??
      version.message,
  }));
}
