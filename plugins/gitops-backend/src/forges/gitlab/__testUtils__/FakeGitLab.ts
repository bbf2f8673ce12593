import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { ShownDecorations } from '@slipway/plugin-gitops-node/testing';
import {
  ForgeServer,
  OURSELVES,
  type Answered,
  type Asked,
} from '../../__testUtils__/ForgeServer';
import {
  approvalsBody,
  mergeRequestBody,
  noteBody,
  singleMergeRequestBody,
  statusBody,
} from './gitLabBodies';
import { describeGitLab } from './gitLabDescription';

const described = describeGitLab();

const STATES = { pending: 'pending', success: 'success', failed: 'failure' };

/** The part of GitLab's REST API that is used, with its rules. */
export class FakeGitLab extends ForgeServer {
  constructor() {
    super('', described);
  }

  async shown(number: number): Promise<ShownDecorations> {
    const { forge, people } = this.repository;
    const pull = await forge.getPullRequest(number);
    return {
      labels: [...people.decorationOf(number).labels],
      teams: [],
      statuses: people.statusesOf(pull?.head.revision ?? ''),
    };
  }

  protected refusal(status: number, message: string): Answered {
    return { status, body: { message } };
  }

  protected async answer(asked: Asked): Promise<Answered> {
    const [, , root, project, room, ...rest] = asked.segments;
    if (root === 'user') {
      return { status: 200, body: { id: OURSELVES, username: 'slipway' } };
    }
    if (root !== 'projects' || project !== 'acme/gitops') {
      return this.refusal(404, '404 Project Not Found');
    }
    switch (room) {
      case undefined:
        return {
          status: 200,
          body: { id: 7, default_branch: 'main', archived: this.archived },
        };
      case 'merge_requests':
        return this.answerMerges(asked, rest);
      case 'repository':
        return this.answerRepository(asked, rest);
      case 'statuses':
        return this.addStatus(rest[0], asked.body);
      default:
        return this.refusal(404, '404 Not Found');
    }
  }

  private async answerMerges(
    asked: Asked,
    [iid, part, note]: string[],
  ): Promise<Answered> {
    if (iid === undefined) {
      return asked.method === 'GET'
        ? this.list(asked.query)
        : this.open(asked.body);
    }
    const pull = await this.repository.forge.getPullRequest(Number(iid));
    if (!pull) {
      return this.refusal(404, '404 Not found');
    }
    if (part === 'approvals') {
      return { status: 200, body: approvalsBody(pull) };
    }
    if (part === 'notes') {
      return this.answerNotes(asked, pull, note);
    }
    return asked.method === 'GET'
      ? { status: 200, body: singleMergeRequestBody(pull, this.origin) }
      : this.put(pull, asked.body);
  }

  private async list(query: URLSearchParams): Promise<Answered> {
    const state = query.get('state') ?? 'all';
    const merges = (await this.pulls()).filter(
      pull =>
        (state === 'all' || pull.state === 'open') &&
        pull.head.branch === query.get('source_branch') &&
        pull.base.branch === query.get('target_branch'),
    );
    return {
      status: 200,
      body: merges.map(pull => mergeRequestBody(pull, this.origin)).reverse(),
    };
  }

  private async open(body: Record<string, unknown>): Promise<Answered> {
    const title = String(body.title);
    const outcome = await this.repository.forge.openPullRequest({
      head: String(body.source_branch),
      base: String(body.target_branch),
      title: title.replace(/^Draft: /, ''),
      body: String(body.description),
      draft: title.startsWith('Draft: '),
      askedBy: '',
    });
    switch (outcome.status) {
      case 'created':
        return {
          status: 201,
          body: singleMergeRequestBody(outcome.pullRequest, this.origin),
        };
      case 'adopted':
        return {
          status: 409,
          body: {
            message: [
              `Another open merge request already exists for this source branch: !${outcome.pullRequest.number}`,
            ],
          },
        };
      default:
        // It opens merge requests of what is not there, and of nothing.
        throw new Error(`GitLab would have opened it: ${outcome.reason}`);
    }
  }

  private async put(
    pull: PullRequest,
    body: Record<string, unknown>,
  ): Promise<Answered> {
    const { forge, people } = this.repository;
    if (body.state_event === 'close') {
      await people.close(pull.number);
    }
    if (Array.isArray(body.add_labels)) {
      await forge.decoratePullRequest(pull.number, {
        labels: body.add_labels.map(String),
        reviewTeams: [],
      });
    }
    if (typeof body.title === 'string') {
      await forge.updatePullRequest(pull.number, {
        title: body.title.replace(/^Draft: /, ''),
        body: String(body.description),
      });
    }
    const changed = await forge.getPullRequest(pull.number);
    return {
      status: 200,
      body: singleMergeRequestBody(changed ?? pull, this.origin),
    };
  }

  private answerNotes(
    { method, query, body }: Asked,
    { number }: PullRequest,
    note: string | undefined,
  ): Answered {
    if (note !== undefined) {
      const changed = this.editComment(Number(note), body.body);
      return changed
        ? { status: 200, body: noteBody(changed) }
        : this.refusal(404, '404 Note Not Found');
    }
    if (method === 'POST') {
      const added = this.comment(number, String(body.body));
      return { status: 201, body: noteBody(added) };
    }
    const notes = this.comments
      .filter(({ pull }) => pull === number)
      .map(noteBody);
    return this.pageOf(
      query.get('sort') === 'asc' ? notes : notes.reverse(),
      query,
    );
  }

  private async answerRepository(
    { query }: Asked,
    [kind, name, part]: string[],
  ): Promise<Answered> {
    const { transport, people } = this.repository;
    if (kind === 'branches') {
      const revision = await transport.readBranch(name);
      return revision
        ? { status: 200, body: { name, commit: { id: revision } } }
        : this.refusal(404, '404 Branch Not Found');
    }
    if (part === 'statuses') {
      return { status: 200, body: people.statusesOf(name).map(statusBody) };
    }
    const [base, head] = (query.get('ref_name') ?? '').split('..');
    const commits = await transport.listCommits({
      base: (await transport.readBranch(base)) ?? '',
      head: (await transport.readBranch(head)) ?? '',
    });
    return {
      status: 200,
      body: commits.map(({ revision }) => ({ id: revision })),
    };
  }

  private async addStatus(
    revision: string,
    body: Record<string, unknown>,
  ): Promise<Answered> {
    const context = String(body.name);
    const state = STATES[body.state as keyof typeof STATES];
    const { forge, people } = this.repository;
    const shown = people
      .statusesOf(revision)
      .find(status => status.context === context);
    if (shown?.state === state) {
      return this.refusal(
        400,
        `Cannot transition status via :drop from :${String(body.state)}`,
      );
    }
    const status = {
      revision,
      context,
      state: state as PullRequest['checks'],
      description: String(body.description),
    };
    await forge.setCommitStatus(status);
    return { status: 201, body: statusBody(status, 0) };
  }
}
