import type { PullRequest } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import { gitLabDraft, toDraftTitle } from '../draftTitle';
import type { ForgeFacts } from '../ForgeFacts';
import type { ForgeFailure } from '../http/forgeError';
import type { ForgeAnswer, ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { writeError } from '../http/writeError';
import {
  approvalsSchema,
  branchSchema,
  commitsSchema,
  mergeRequestSchema,
  mergeRequestsSchema,
  openedSchema,
  projectSchema,
  type ListedMergeRequest,
  type MergeRequest,
} from './gitLabAnswers';
import { READ, WRITE } from './gitLabDialect';
import { readStatuses, toChecks } from './readChecks';
import { toApprovals, toPullRequest } from './toPullRequest';

/** Merge requests of one project, within one operation. */
export class GitLabMergeRequests {
  readonly project: readonly string[];

  constructor(private readonly operation: ForgeOperation, facts: ForgeFacts) {
    this.project = ['projects', `${facts.owner}/${facts.name}`];
  }

  /** From `head` to `base`, newest first. */
  async list(options: {
    head: string;
    base: string;
    state: 'opened' | 'all';
  }): Promise<ListedMergeRequest[]> {
    const { value } = await this.operation.send({
      what: 'Looking for merge requests',
      method: 'GET',
      segments: [...this.project, 'merge_requests'],
      query: {
        state: options.state,
        source_branch: options.head,
        target_branch: options.base,
        order_by: 'created_at',
        sort: 'desc',
        per_page: '50',
      },
      answer: mergeRequestsSchema,
      permission: READ,
    });
    return value
      .filter(merge => merge.source_project_id === merge.target_project_id)
      .sort((a, b) => b.iid - a.iid);
  }

  /** GitLab answers 404 as well where the credentials may see nothing. */
  async find(iid: number): Promise<MergeRequest | undefined> {
    const merge = await this.operation.find(this.reading(iid));
    if (!merge) {
      await this.operation.send(this.describing());
    }
    return merge;
  }

  /** @throws NotFoundError when there is none of that number. */
  async read(iid: number): Promise<MergeRequest> {
    return (await this.operation.send(this.reading(iid))).value;
  }

  /** GitLab opens merge requests of anything, so that is looked at before. */
  async reasonAgainst(head: string, base: string): Promise<string | undefined> {
    for (const branch of [head, base]) {
      if (!(await this.tipOf(branch))) {
        return `There is no branch ${branch}.`;
      }
    }
    const { value: commits } = await this.operation.send({
      what: 'Comparing the branches',
      method: 'GET',
      segments: [...this.project, 'repository', 'commits'],
      query: { ref_name: `${base}..${head}`, per_page: '1' },
      answer: commitsSchema,
      permission: READ,
    });
    return commits.length > 0
      ? undefined
      : `${head} has no commit that ${base} does not have.`;
  }

  async post(wanted: {
    head: string;
    base: string;
    title: string;
    body: string;
    draft: boolean;
  }): Promise<ForgeAnswer<{ number: number }> | ForgeFailure> {
    const answer = await this.operation.ask({
      ...this.opening(),
      body: {
        source_branch: wanted.head,
        target_branch: wanted.base,
        title: toDraftTitle(gitLabDraft, wanted.title, wanted.draft),
        description: wanted.body,
      },
    });
    return answer.kind === 'ok'
      ? { ...answer, value: { number: answer.value.iid } }
      : answer;
  }

  async openingError(failure: ForgeFailure): Promise<Error> {
    return this.writeError(this.opening(), failure);
  }

  async put(iid: number, body: Record<string, string>): Promise<void> {
    const request = { ...this.changing(iid), body };
    const answer = await this.operation.ask(request);
    if (answer.kind !== 'ok') {
      throw await this.writeError(request, answer);
    }
  }

  /** With checks and approvals. */
  async complete(merge: MergeRequest): Promise<PullRequest> {
    const [statuses, { value: approvals }, baseRevision] = await Promise.all([
      readStatuses(this.operation, this.project, merge.sha),
      this.operation.send({
        what: `Reading the approvals of the merge request !${merge.iid}`,
        method: 'GET',
        segments: [
          ...this.project,
          'merge_requests',
          String(merge.iid),
          'approvals',
        ],
        answer: approvalsSchema,
        permission: READ,
      }),
      this.baseOf(merge),
    ]);
    return toPullRequest(merge, {
      baseRevision,
      checks: toChecks(merge, statuses),
      approvals: toApprovals(merge, approvals),
    });
  }

  private async tipOf(branch: string): Promise<string | undefined> {
    const found = await this.operation.find({
      what: `Reading the branch ${branch}`,
      method: 'GET',
      segments: [...this.project, 'repository', 'branches', branch],
      answer: branchSchema,
      permission: READ,
    });
    return found?.commit.id;
  }

  /** While open, that of the branch; afterwards, where it was compared last. */
  private async baseOf(merge: MergeRequest): Promise<string> {
    const tip =
      merge.state === 'opened'
        ? await this.tipOf(merge.target_branch)
        : undefined;
    return tip ?? merge.diff_refs?.start_sha ?? merge.sha;
  }

  private reading(iid: number) {
    return {
      what: `Reading the merge request !${iid}`,
      method: 'GET',
      segments: [...this.project, 'merge_requests', String(iid)],
      answer: mergeRequestSchema,
      permission: READ,
    } as const;
  }

  private opening() {
    return {
      what: 'Opening the merge request',
      method: 'POST',
      segments: [...this.project, 'merge_requests'],
      answer: openedSchema,
      permission: WRITE,
    } as const;
  }

  private changing(iid: number) {
    return {
      what: `Changing the merge request !${iid}`,
      method: 'PUT',
      segments: [...this.project, 'merge_requests', String(iid)],
      answer: z.unknown(),
      permission: WRITE,
    } as const;
  }

  private describing() {
    return {
      what: 'Reading the project',
      method: 'GET',
      segments: this.project,
      answer: projectSchema,
      permission: READ,
    } as const;
  }

  private writeError(
    request: ForgeRequest<z.ZodType>,
    failure: ForgeFailure,
  ): Promise<Error> {
    return writeError(this.operation, {
      request,
      failure,
      describing: this.describing(),
    });
  }
}
