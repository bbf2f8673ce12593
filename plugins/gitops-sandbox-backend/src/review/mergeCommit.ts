import { parseEntityRef } from '@backstage/catalog-model';
import type { CommitIdentity } from '@slipway/plugin-gitops-node';
import type { StoredPullRequest } from '../store/PullRequestStore';

/** Trailer of a merge commit that names the person. */
export const MERGED_BY_TRAILER = 'Merged-by';

/** Ref that says which commit merged a pull request. It is hidden from clients. */
export function mergeRefOf(number: number): string {
  return `refs/pull/${number}/merge`;
}

/** Message of a merge commit. */
export function mergeMessage(
  pullRequest: StoredPullRequest,
  userRef: string,
): string {
  const title = pullRequest.title.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return [
    `Merge pull request #${pullRequest.number} from ${pullRequest.headBranch}`,
    '',
    title,
    '',
    `${MERGED_BY_TRAILER}: ${userRef}`,
    '',
  ].join('\n');
}

/** A person as Git names them; the portal knows no mail address here. */
export function identityOf(userRef: string): CommitIdentity {
  const { name } = parseEntityRef(userRef);
  return { name, email: `${name}@users.slipway.invalid` };
}
