import type {
  CommitStatus,
  Forge,
  OpenPullRequestOutcome,
  OpenPullRequestRequest,
  PullRequest,
  PullRequestComment,
  PullRequestDecoration,
  RepositoryDescription,
} from '@slipway/plugin-gitops-node';
import { assertError } from '@backstage/errors';
import {
  changedPullRequestSchema,
  descriptionSchema,
  foundPullRequestSchema,
  nothingSchema,
  openOutcomeSchema,
  pullRequestsSchema,
} from './responses';
import type { SandboxClient } from './SandboxClient';

/** The Forge port, carried out by the sandbox. */
export class SandboxForge implements Forge {
  constructor(private readonly client: SandboxClient) {}

  async describe(): Promise<RepositoryDescription> {
    return this.client.send({
      method: 'GET',
      path: '/description',
      answer: descriptionSchema,
    });
  }

  async findPullRequests(options: {
    head: string;
    base: string;
  }): Promise<PullRequest[]> {
    const { pullRequests } = await this.client.send({
      method: 'GET',
      path: '/pull-requests',
      query: options,
      answer: pullRequestsSchema,
    });
    return pullRequests;
  }

  /** The sandbox has no drafts: every pull request is ready for review. */
  async openPullRequest({
    draft: _,
    ...request
  }: OpenPullRequestRequest): Promise<OpenPullRequestOutcome> {
    return this.client.send({
      method: 'POST',
      path: '/pull-requests',
      body: request,
      answer: openOutcomeSchema,
    });
  }

  async updatePullRequest(
    number: number,
    patch: { title: string; body: string },
  ): Promise<PullRequest> {
    const { pullRequest } = await this.client.send({
      method: 'PATCH',
      path: `/pull-requests/${number}`,
      body: patch,
      answer: changedPullRequestSchema,
    });
    return pullRequest;
  }

  async decoratePullRequest(
    _number: number,
    { labels, reviewTeams }: PullRequestDecoration,
  ): Promise<string[]> {
    return [
      ...labels.map(label => `The sandbox has no labels, so no "${label}".`),
      ...reviewTeams.map(
        team =>
          `The sandbox has no teams: ask someone of "${team}" for a review.`,
      ),
    ];
  }

  async setCommitStatus(status: CommitStatus): Promise<string | undefined> {
    return `The sandbox shows the checks that it runs itself, and not the result of ${status.context}.`;
  }

  /** The sandbox keeps comments by name, so they need no mark. */
  async putComment(
    number: number,
    { name, body }: PullRequestComment,
  ): Promise<string | undefined> {
    try {
      await this.client.send({
        method: 'PUT',
        path: `/pull-requests/${number}/comments/${name}`,
        body: { body },
        answer: nothingSchema,
      });
      return undefined;
    } catch (error) {
      assertError(error);
      return `The comment ${name} was not written: ${error.message}`;
    }
  }

  async getPullRequest(number: number): Promise<PullRequest | undefined> {
    const { pullRequest } = await this.client.send({
      method: 'GET',
      path: `/pull-requests/${number}`,
      answer: foundPullRequestSchema,
    });
    return pullRequest;
  }
}
