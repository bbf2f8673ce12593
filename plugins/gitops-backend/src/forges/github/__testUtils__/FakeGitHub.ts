import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PullRequest } from '@slipway/plugin-gitops-node';
import type { ShownDecorations } from '@slipway/plugin-gitops-node/testing';
import {
  DescribedApi,
  type ApiDescription,
} from '../../__testUtils__/DescribedApi';
import { readDescription } from '../../__testUtils__/descriptions';
import {
  ForgeServer,
  OURSELVES,
  type Answered,
  type Asked,
} from '../../__testUtils__/ForgeServer';
import {
  checkRunBody,
  commentBody,
  labelBody,
  pullBody,
  reviewBody,
  singlePullBody,
} from './gitHubBodies';

/** GraphQL is described by itself: https://docs.github.com/en/graphql */
const graphql: ApiDescription = {
  paths: {
    '/graphql': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['query'],
                properties: { query: { type: 'string' } },
              },
            },
          },
        },
        responses: { 200: {} },
      },
    },
  },
};

const described = describeApi();

/** The part of GitHub's REST API that is used, with its rules. */
export class FakeGitHub extends ForgeServer {
  constructor() {
    super('', described);
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

  protected refusal(status: number, message: string, errors?: unknown) {
    return {
      status,
      body: {
        message,
        ...(errors ? { errors } : {}),
        documentation_url: 'https://docs.github.com/rest',
      },
    };
  }

  protected async answer(asked: Asked): Promise<Answered> {
    const [root, owner, name, room, ...rest] = asked.segments;
    if (root === 'graphql') {
      const viewer = { databaseId: OURSELVES };
      return { status: 200, body: { data: { viewer } } };
    }
    if (root !== 'repos' || owner !== 'acme' || name !== 'gitops') {
      return this.refusal(404, 'Not Found');
    }
    switch (room) {
      case undefined:
        return { status: 200, body: this.repositoryBody() };
      case 'pulls':
        return this.answerPulls(asked, rest);
      case 'commits':
        return this.answerCommit(rest);
      case 'issues':
        return this.answerIssue(asked, rest);
      case 'statuses':
        return this.addStatus(rest[0], asked.body);
      default:
        return this.refusal(404, 'Not Found');
    }
  }

  private repositoryBody() {
    return {
      full_name: 'acme/gitops',
      default_branch: 'main',
      archived: this.archived,
    };
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
    const pull = await this.repository.forge.getPullRequest(Number(number));
    if (!pull) {
      return this.refusal(404, 'Not Found');
    }
    switch (part) {
      case 'reviews':
        return { status: 200, body: pull.approvals.map(reviewBody) };
      case 'requested_reviewers':
        return this.askTeams(pull, asked.body);
      default:
        return asked.method === 'GET'
          ? { status: 200, body: singlePullBody(pull, this.origin) }
          : this.patch(pull, asked.body);
    }
  }

  private async list(query: URLSearchParams): Promise<Answered> {
    const state = query.get('state') ?? 'open';
    const pulls = (await this.pulls()).filter(
      pull =>
        (state === 'all' || (pull.state === 'open') === (state === 'open')) &&
        `acme:${pull.head.branch}` === query.get('head') &&
        pull.base.branch === query.get('base'),
    );
    const bodies = pulls.map(pull => pullBody(pull, this.origin));
    return {
      status: 200,
      body: query.get('direction') === 'desc' ? bodies.reverse() : bodies,
    };
  }

  private async open(body: Record<string, unknown>): Promise<Answered> {
    const [head, base] = [String(body.head), String(body.base)];
    const { forge, transport } = this.repository;
    for (const [field, branch] of [
      ['base', base],
      ['head', head],
    ]) {
      if (!(await transport.readBranch(branch))) {
        return this.refusal(422, 'Validation Failed', [
          { resource: 'PullRequest', field, code: 'invalid' },
        ]);
      }
    }
    const outcome = await forge.openPullRequest({
      head,
      base,
      title: String(body.title),
      body: String(body.body),
      draft: body.draft === true,
      askedBy: '',
    });
    switch (outcome.status) {
      case 'created':
        return {
          status: 201,
          body: singlePullBody(outcome.pullRequest, this.origin),
        };
      case 'adopted':
        return this.refusal(422, 'Validation Failed', [
          {
            resource: 'PullRequest',
            code: 'custom',
            message: `A pull request already exists for acme:${head}.`,
          },
        ]);
      default:
        return this.refusal(422, 'Validation Failed', [
          {
            resource: 'PullRequest',
            code: 'custom',
            message: `No commits between ${base} and ${head}`,
          },
        ]);
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
            title: String(body.title),
            body: String(body.body),
          });
    return { status: 200, body: singlePullBody(changed, this.origin) };
  }

  private async answerCommit([revision, part]: string[]): Promise<Answered> {
    const statuses = this.repository.people.statusesOf(revision);
    if (part === 'status') {
      const states = statuses.map(({ state }) => state);
      const failed = states.find(state => state === 'failure');
      const waits = states.length === 0 || states.includes('pending');
      return {
        status: 200,
        body: {
          // Pending, too, when there is none.
          state: failed ?? (waits ? 'pending' : 'success'),
          sha: revision,
          statuses: [],
          total_count: states.length,
        },
      };
    }
    const heads = (await this.pulls()).filter(
      ({ head }) => head.revision === revision,
    );
    const runs = heads.map(({ checks }) => checkRunBody(checks));
    return {
      status: 200,
      body: { total_count: runs.length, check_runs: runs },
    };
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
        ? { status: 200, body: commentBody(changed, this.origin) }
        : this.refusal(404, 'Not Found');
    }
    const number = Number(name);
    if (!(await this.repository.forge.getPullRequest(number))) {
      return this.refusal(404, 'Not Found');
    }
    if (asked.method === 'POST') {
      const added = this.comment(number, String(asked.body.body));
      return { status: 201, body: commentBody(added, this.origin) };
    }
    const comments = this.comments
      .filter(({ pull }) => pull === number)
      .map(comment => commentBody(comment, this.origin));
    return this.pageOf(comments, asked.query);
  }

  private async addLabels(
    number: number,
    { labels }: Record<string, unknown>,
  ): Promise<Answered> {
    await this.repository.forge.decoratePullRequest(number, {
      labels: labels as string[],
      reviewTeams: [],
    });
    const all = this.repository.people.decorationOf(number).labels;
    return { status: 200, body: all.map(labelBody) };
  }

  private async askTeams(
    pull: PullRequest,
    body: Record<string, unknown>,
  ): Promise<Answered> {
    const teams = body.team_reviewers as string[];
    if (teams.includes('strangers')) {
      return this.refusal(
        422,
        'Reviews may only be requested from collaborators. One or more of the teams you specified is not a collaborator of the acme/gitops repository.',
      );
    }
    await this.repository.forge.decoratePullRequest(pull.number, {
      labels: [],
      reviewTeams: teams,
    });
    return { status: 201, body: pullBody(pull, this.origin) };
  }

  private async addStatus(
    revision: string,
    body: Record<string, unknown>,
  ): Promise<Answered> {
    await this.repository.forge.setCommitStatus({
      revision,
      context: String(body.context),
      state: body.state as PullRequest['checks'],
      description: String(body.description),
    });
    const { context, state, description } = body;
    return { status: 201, body: { context, state, description } };
  }
}

/** Reviews and checks are cut from the same source, and in the project. */
function describeApi(): DescribedApi | undefined {
  const main = readDescription('github');
  const more: ApiDescription = JSON.parse(
    readFileSync(
      path.join(__dirname, 'github-reviews-and-checks.json'),
      'utf8',
    ),
  );
  return main && new DescribedApi([main, patched(more), graphql]);
}

/** Faults of the published description, mended one by one. */
function patched(description: ApiDescription): ApiDescription {
  return description;
}
