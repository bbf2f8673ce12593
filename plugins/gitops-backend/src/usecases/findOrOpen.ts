import { ConflictError } from '@backstage/errors';
import { keepSummary } from '@slipway/plugin-gitops-common/change';
import type { Forge } from '@slipway/plugin-gitops-node';
import type { PreviewedChange } from './previewChange';

/** A pull request, and whether it is new. */
export interface FoundPullRequest {
  number: number;
  url: string;
  created: boolean;
}

/**
 * The open pull request of a plan, brought up to the plan's words, or a new one.
 *
 * @throws ConflictError when the forge refuses.
 */
export async function findOrOpen(options: {
  preview: PreviewedChange;
  forge: Forge;
  /** Entity reference. */
  askedBy: string;
  draft: boolean;
  /** Whether the change has a pull request already. */
  known: boolean;
}): Promise<FoundPullRequest> {
  const { preview, forge, askedBy, draft, known } = options;
  const { plan, snapshot } = preview;
  const existing = await forge.findPullRequests({
    head: plan.branch,
    base: snapshot.branch,
  });
  const open = existing.find(({ state }) => state === 'open');
  if (open) {
    const body = keepSummary(plan.body, open.body);
    const { number, url } =
      open.title === plan.title && open.body === body
        ? open
        : await forge.updatePullRequest(open.number, {
            title: plan.title,
            body,
          });
    return { number, url, created: !known };
  }
  const outcome = await forge.openPullRequest({
    head: plan.branch,
    base: snapshot.branch,
    title: plan.title,
    body: plan.body,
    askedBy,
    draft,
  });
  if (outcome.status === 'refused') {
    throw new ConflictError(
      `Opening the pull request for ${plan.branch} failed: ${outcome.reason}`,
    );
  }
  const { number, url } = outcome.pullRequest;
  return { number, url, created: outcome.status === 'created' };
}
