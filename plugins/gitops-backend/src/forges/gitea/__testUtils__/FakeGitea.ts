import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { ShownDecorations } from '@slipway/plugin-gitops-node/testing';
import {
  ForgeServer,
  OURSELVES,
  type Answered,
  type Asked,
} from '../../__testUtils__/ForgeServer';
import { commentBody, pullBody, reviewBodies } from './giteaBodies';
import { describeForgejo, describeGitea } from './giteaDescription';

const descriptions = { gitea: describeGitea(), forgejo: describeForgejo() };

/** The part of Gitea's and Forgejo's REST API that is used, with its rules. */
export class FakeGitea extends ForgeServer {
  private readonly labels: string[] = ['bug'];

  constructor(kind: 'gitea' | 'forgejo') {
    super('/api/v1', descriptions[kind]);
  }

  async shown(number: number): Promise<ShownDecorations> {
    const { forge, people } = this.repository;
    const { labels, reviewTeams } = people.decorationOf(number);
    const pull = await forge.getPullRequest(number);
    return {
      labels: [...labels],
      teams: [...reviewTeams],
      statuses: people.statusesOf(pull?.head.revision ?? ''),
    };
  }

  protected refusal(status: number, message: string): Answered {
    return { status, body: { message, url: `${this.origin}/api/swagger` } };
  }

  protected async answer(asked: Asked): Promise<Answered> {
    const [root, owner, name, room, ...rest] = asked.segments;
    if (root === 'user') {
      return { status: 200, body: { id: OURSELVES, login: 'slipway' } };
    }
    if (root !== 'repos' || owner !== 'acme' || name !== 'gitops') {
      return this.refusal(404, 'The target could not be found.');
    }
    switch (room) {
      case undefined:
        return {
          status: 200,
          body: { default_branch: 'main', archived: this.archived },
        };
      case 'branches':
        return this.answerBranch(rest[0]);
      case 'compare':
        return this.compare(rest[0]);
      case 'pulls':
        return this.answerPulls(asked, rest);
      case 'commits':
        return this.combinedStatus(rest[0]);
      case 'labels':
        return this.answerLabels(asked);
      case 'issues':
        return this.answerIssue(asked, rest);
      case 'statuses':
        return this.addStatus(rest[0], asked.body);
      default:
        return this.refusal(404, 'Not Found');
    }
  }

  private async answerBranch(name: string): Promise<Answered> {
    const revision = await this.repository.transport.readBranch(name);
    return revision
      ? { status: 200, body: { name, commit: { id: revision } } }
      : this.refusal(404, 'branch does not exist');
  }

  private async compare(range: string): Promise<Answered> {
    const { transport } = this.repository;
    const [base, head] = range.split('...');
    const commits = await transport.listCommits({
      base: (await transport.readBranch(base)) ?? '',
      head: (await transport.readBranch(head)) ?? '',
    });
    return { status: 200, body: { total_commits: commits.length } };
  }

  private async answerPulls(
    asked: Asked,
    [number, part]: string[],
  ): Promise<Answered> {
    if (number === undefined) {
      return asked.method === 'GET'
        ? this.list(asked.query)
        : this.open(asked.body);
    }
    if (!/^\d+$/.test(number)) {
      return this.ofBranches(number, part);
    }
    const pull = await this.repository.forge.getPullRequest(Number(number));
    if (!pull) {
      return this.refusal(404, 'pull request does not exist');
    }
    switch (part) {
      case 'reviews':
        return { status: 200, body: reviewBodies(pull) };
      case 'requested_reviewers':
        return this.askTeams(pull, asked.body);
      default:
        return asked.method === 'GET'
          ? { status: 200, body: pullBody(pull, this.origin) }
          : this.patch(pull, asked.body);
    }
  }

  /** Some pull request of the two: the oldest, open or not. */
  private async ofBranches(base: string, head: string): Promise<Answered> {
    const pull = (await this.pulls()).find(
      candidate =>
        candidate.head.branch === head && candidate.base.branch === base,
    );
    return pull
      ? { status: 200, body: pullBody(pull, this.origin) }
      : this.refusal(404, 'pull request does not exist');
  }

  /** Pages of two, whatever was asked for, so that there are several. */
  private async list(query: URLSearchParams): Promise<Answered> {
    const page = Number(query.get('page'));
    const isOpen = query.get('state') === 'open';
    const pulls = (await this.pulls())
      .filter(pull => (pull.state === 'open') === isOpen)
      .reverse();
    const isLast = pulls.length <= 2 * page;
    return {
      status: 200,
      body: pulls
        .slice(2 * page - 2, 2 * page)
        .map(pull => pullBody(pull, this.origin)),
      headers: {
        link: isLast
          ? `<${this.origin}/first>; rel="first"`
          : `<${this.origin}/next>; rel="next",<${this.origin}/last>; rel="last"`,
      },
    };
  }

  private async open(body: Record<string, unknown>): Promise<Answered> {
    const title = String(body.title);
    const outcome = await this.repository.forge.openPullRequest({
      head: String(body.head),
      base: String(body.base),
      title: title.replace(/^WIP: /, ''),
      body: String(body.body),
      draft: title.startsWith('WIP: '),
      askedBy: '',
    });
    switch (outcome.status) {
      case 'created':
        return {
          status: 201,
          body: pullBody(outcome.pullRequest, this.origin),
        };
      case 'adopted':
        return this.refusal(
          409,
          'pull request already exists for these targets',
        );
      default:
        // It opens pull requests that have nothing new.
        throw new Error(`Gitea would have opened it: ${outcome.reason}`);
    }
  }

  private async patch(
    pull: PullRequest,
    body: Record<string, unknown>,
  ): Promise<Answered> {
    const { forge, people } = this.repository;
    const changed =
      body.state === 'closed'
        ? await people.close(pull.number)
        : await forge.updatePullRequest(pull.number, {
            title: String(body.title).replace(/^WIP: /, ''),
            body: String(body.body),
          });
    return { status: 201, body: pullBody(changed, this.origin) };
  }

  private async combinedStatus(revision: string): Promise<Answered> {
    const statuses = this.repository.people
      .statusesOf(revision)
      .map(({ state }) => state);
    const checks = (await this.pulls())
      .filter(({ head }) => head.revision === revision)
      .map(pull => pull.checks)
      .filter(result => result !== 'success');
    const all = [...statuses, ...checks];
    return {
      status: 200,
      body: {
        state: all.includes('failure') ? 'failure' : all.at(0) ?? 'pending',
        sha: revision,
        total_count: all.length,
        statuses: [],
      },
    };
  }

  private answerLabels({ method, body, query }: Asked): Answered {
    if (method === 'POST') {
      this.labels.push(String(body.name));
      return { status: 201, body: this.labelBodies().at(-1) };
    }
    const page = query.get('page');
    return { status: 200, body: page === '1' ? this.labelBodies() : [] };
  }

  private labelBodies() {
    return this.labels.map((name, id) => ({ id, name, color: '3b82f6' }));
  }

  private async answerIssue(
    asked: Asked,
    [name, part]: string[],
  ): Promise<Answered> {
    if (part === 'labels') {
      return this.addLabels(Number(name), asked.body);
    }
    if (name === 'comments') {
      const changed = this.editComment(Number(part), asked.body.body);
      return changed
        ? { status: 200, body: commentBody(changed) }
        : this.refusal(404, 'comment does not exist');
    }
    const number = Number(name);
    if (!(await this.repository.forge.getPullRequest(number))) {
      return this.refusal(404, 'issue does not exist');
    }
    if (asked.method === 'POST') {
      const added = this.comment(number, String(asked.body.body));
      return { status: 201, body: commentBody(added) };
    }
    // It has no pages: all come at once.
    return {
      status: 200,
      body: this.comments
        .filter(({ pull }) => pull === number)
        .map(commentBody),
    };
  }

  private async addLabels(
    number: number,
    { labels }: Record<string, unknown>,
  ): Promise<Answered> {
    const ids = labels as number[];
    await this.repository.forge.decoratePullRequest(number, {
      labels: ids.map(id => this.labels[id]),
      reviewTeams: [],
    });
    return { status: 200, body: this.labelBodies() };
  }

  private async askTeams(
    pull: PullRequest,
    body: Record<string, unknown>,
  ): Promise<Answered> {
    await this.repository.forge.decoratePullRequest(pull.number, {
      labels: [],
      reviewTeams: body.team_reviewers as string[],
    });
    return { status: 201, body: [] };
  }

  private async addStatus(
    revision: string,
    body: Record<string, unknown>,
  ): Promise<Answered> {
    const { context, description, state } = body;
    await this.repository.forge.setCommitStatus({
      revision,
      context: String(context),
      state: state as PullRequest['checks'],
      description: String(description),
    });
    return { status: 201, body: { context, description, status: state } };
  }
}
