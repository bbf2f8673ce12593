import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import type { StoredApproval } from '../store/PullRequestStore';

/** What the touched environments ask of approvals: the strictest of each. */
export interface ApprovalRule {
  required: number;
  /** Environments that want somebody else than an author to approve. */
  notByAuthor: string[];
}

/** Reads the rule for a change out of the standards. */
export function approvalRuleOf(
  environments: string[],
  standards: PlatformStandards | undefined,
): ApprovalRule {
  const touched = (standards?.environments ?? []).filter(({ name }) =>
    environments.includes(name),
  );
  return {
    required: Math.max(0, ...touched.map(({ approval }) => approval.required)),
    notByAuthor: touched
      .filter(({ approval }) => !approval.byAuthor)
      .map(({ name }) => name),
  };
}

/** Whether an approval counts for a merge of `head`. */
export function approvalCounts(
  approval: StoredApproval,
  review: { head: string; authors: string[]; rule: ApprovalRule },
): boolean {
  return (
    approval.revision === review.head &&
    (review.rule.notByAuthor.length === 0 ||
      !review.authors.includes(approval.by))
  );
}
