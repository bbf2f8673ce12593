import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  reviewChange,
  reviewComment,
  withSummary,
} from '@slipway/plugin-gitops-common/change';
import type { WordedSentence } from '@slipway/plugin-gitops-common/wording';
import type {
  Forge,
  GitOpsRepository,
  PullRequest,
} from '@slipway/plugin-gitops-node';
import type { ChangeStore } from '../../store/ChangeStore';
import type { BaseBranch } from '../BaseBranch';
import { readPullRequestFiles } from './readPullRequestFiles';
import type { ReviewMode } from './ReviewSettings';
import { wordFacts, type WordFacts } from './wordFacts';

/** Name of the comment. */
export const REVIEW_COMMENT = 'review';

/** What a review is made with. */
export interface ReviewServices {
  repository: Pick<GitOpsRepository, 'forge' | 'transport'>;
  base: BaseBranch;
  changes: ChangeStore;
  mode: ReviewMode;
  /** A language model, where there is one to be asked. */
  word?: WordFacts;
  logger: LoggerService;
}

/** What was reviewed. */
export interface Reviewed {
  repository: string;
  head: string;
}

/**
 * How a review ended. `skipped` says that there is nothing to say; `failed`, that
 * it is worth another try.
 */
export type ReviewOutcome =
  | ({ status: 'reviewed' } & Reviewed)
  | { status: 'skipped' }
  | { status: 'failed'; reason: string };

/**
 * Reviews a pull request, whoever opened it, and puts what it has to say into one
 * comment. The same head is not reviewed twice.
 *
 * @param options.last - what was reviewed of it last.
 */
export async function reviewPullRequest(
  services: ReviewServices,
  options: { number: number; last?: Reviewed },
): Promise<ReviewOutcome> {
  const { repository, base, word, logger } = services;
  const { number, last } = options;
  const pullRequest = await repository.forge.getPullRequest(number);
  if (!pullRequest || pullRequest.state !== 'open') {
    return { status: 'skipped' };
  }
  const snapshot = await base.read();
  const id = snapshot.repository;
  const head = pullRequest.head.revision;
  const own = await services.changes.findOpen({
    repository: id,
    pullRequest: number,
  });
  if (
    pullRequest.base.branch !== snapshot.branch ||
    (last?.repository === id && last.head === head) ||
    (own && services.mode !== 'all')
  ) {
    return { status: 'skipped' };
  }
  const files = await readPullRequestFiles({
    transport: repository.transport,
    standards: snapshot.standards,
    base: snapshot.revision,
    head,
  });
  if (!files) {
    return { status: 'skipped' };
  }
  const review = reviewChange({ standards: snapshot.standards, ...files });
  const worded = await wordFacts({
    word,
    number,
    review,
    asked: own?.description,
    logger,
  });
  if (own) {
    await summarise(repository.forge, pullRequest, worded);
  }
  const body = reviewComment({ review, ...worded, revision: head });
  const problem = await repository.forge.putComment(number, {
    name: REVIEW_COMMENT,
    body,
  });
  return problem === undefined
    ? { status: 'reviewed', repository: id, head }
    : { status: 'failed', reason: problem };
}

/** What and why, at the top of what Slipway wrote itself. */
async function summarise(
  forge: Forge,
  { number, title, body }: PullRequest,
  { wording, by }: { wording: readonly WordedSentence[]; by?: string },
): Promise<void> {
  const next = withSummary(body, {
    sentences: wording.map(({ text }) => text),
    by,
  });
  if (next !== undefined && next !== body) {
    await forge.updatePullRequest(number, { title, body: next });
  }
}
