import type { Review } from './readReview';
import { approvalCounts } from './approvalRule';

/** Whether something may be done, and why not. */
export type Decision =
  | { allowed: true }
  | {
      allowed: false;
      /** A sentence. */
      reason: string;
      /** Whether the person or the pull request is in the way. */
      cause: 'permission' | 'state';
    };

/** What may be done with a pull request. */
export interface Actions {
  approve: Decision;
  merge: Decision;
  close: Decision;
}

/** The person who looks at a pull request, and what the policy denies them. */
export interface Viewer {
  userRef: string;
  /** Releases that the person may not approve for. */
  approveDenied: string[];
  /** Releases that the person may not merge for. */
  mergeDenied: string[];
}

/** Decides what a viewer may do with a pull request now. */
export function decideActions(review: Review, viewer: Viewer): Actions {
  return {
    approve: decideApprove(review, viewer),
    merge: decideMerge(review, viewer),
    close: decideClose(review, viewer),
  };
}

function decideApprove(review: Review, viewer: Viewer): Decision {
  const { rule, authors, approvals, head } = review;
  if (viewer.approveDenied.length > 0) {
    return denied(`You may not approve ${changesTo(viewer.approveDenied)}.`);
  }
  if (authors.includes(viewer.userRef) && rule.notByAuthor.length > 0) {
    const role =
      review.pullRequest.askedBy === viewer.userRef
        ? 'You asked for this change'
        : 'You pushed to this branch';
    return denied(
      `${role}: someone else approves it in ${listed(rule.notByAuthor)}.`,
    );
  }
  if (
    approvals.some(
      ({ by, revision }) => by === viewer.userRef && revision === head,
    )
  ) {
    return blocked('You have approved this revision.');
  }
  return decideOpen(review);
}

function decideMerge(review: Review, viewer: Viewer): Decision {
  if (viewer.mergeDenied.length > 0) {
    return denied(`You may not merge ${changesTo(viewer.mergeDenied)}.`);
  }
  const open = decideOpen(review);
  if (!open.allowed) {
    return open;
  }
  if (review.conflicts.length > 0) {
    const paths = review.conflicts.map(({ path }) => path);
    return blocked(
      `It conflicts with ${review.pullRequest.baseBranch} in ${listed(
        paths,
      )}. Bring the branch up to date and push again.`,
    );
  }
  const errors = review.checks.findings.filter(
    ({ severity }) => severity === 'error',
  ).length;
  if (review.checks.state !== 'success') {
    return blocked(
      `The checks found ${counted(errors, 'error')}. Mend ${
        errors === 1 ? 'it' : 'them'
      } on the branch.`,
    );
  }
  const counting = review.approvals.filter(approval =>
    approvalCounts(approval, review),
  ).length;
  if (counting < review.rule.required) {
    return blocked(
      `It needs ${counted(
        review.rule.required,
        'approval',
      )} of this revision and has ${counting}.`,
    );
  }
  return { allowed: true };
}

function decideClose(review: Review, viewer: Viewer): Decision {
  if (
    review.pullRequest.askedBy !== viewer.userRef &&
    viewer.mergeDenied.length > 0
  ) {
    return denied('Who asked for it, and who may merge it, can close it.');
  }
  return decideOpen(review);
}

function decideOpen(review: Review): Decision {
  const { number, state } = review.pullRequest;
  return state === 'open'
    ? { allowed: true }
    : blocked(`Pull request #${number} is ${state}.`);
}

function denied(reason: string): Decision {
  return { allowed: false, reason, cause: 'permission' };
}

function blocked(reason: string): Decision {
  return { allowed: false, reason, cause: 'state' };
}

function changesTo(releases: string[]): string {
  return `changes to ${listed(releases)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const MOST_NAMED = 3;

function listed(names: string[]): string {
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
