import type { PullRequest } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import type { ForgeFacts } from '../ForgeFacts';
import { giteaDraft, toDraftTitle } from '../draftTitle';
import type { ForgeFailure } from '../http/forgeError';
import type { ForgeAnswer, ForgeOperation } from '../http/ForgeOperation';
import { readPages } from '../http/readPages';
import { writeError } from '../http/writeError';
import type { ForgeRequest } from '../http/ForgeRequest';
import {
  branchSchema,
  comparisonSchema,
  openedSchema,
  pullSchema,
  pullsSchema,
  repositorySchema,
  reviewsSchema,
  type Pull,
} from './giteaAnswers';
import { READ, WRITE } from './giteaDialect';
import { readChecks } from './readChecks';
import { toApprovals, toPullRequest } from './toPullRequest';

/** Two thousand pull requests that are open at the same moment. */
const OPEN_PAGES = 40;

/** The two hundred that were closed last. */
const CLOSED_PAGES = 4;

/** The largest page that Gitea gives, unless it is set up otherwise. */
const PAGE = 50;

/** Pull requests of one repository, within one operation. */
export class GiteaPulls {
  readonly repository: readonly string[];

  constructor(private readonly operation: ForgeOperation, facts: ForgeFacts) {
    this.repository = ['repos', facts.owner, facts.name];
  }

  /**
   * From `head` to `base`, newest first: all that are open, and of the closed
   * those of the last two hundred, since Gitea has no search by head.
   */
  async list(head: string, base: string): Promise<Pull[]> {
    if (!(await this.ofBranches(head, base))) {
      return [];
    }
    const [open, closed] = await Promise.all([
      this.walk({ head, base, state: 'open', most: OPEN_PAGES }),
      this.walk({ head, base, state: 'closed', most: CLOSED_PAGES }),
    ]);
    return [...open, ...closed].sort((a, b) => b.number - a.number);
  }

  /** The open one, the oldest where there are several. */
  async findOpen(head: string, base: string): Promise<Pull | undefined> {
    if (!(await this.ofBranches(head, base))) {
      return undefined;
    }
    const open = await this.walk({
      head,
      base,
      state: 'open',
      most: OPEN_PAGES,
    });
    return open.sort((a, b) => a.number - b.number).at(0);
  }

  find(number: number): Promise<Pull | undefined> {
    return this.visible(this.reading(number));
  }

  /** @throws NotFoundError when there is none of that number. */
  async read(number: number): Promise<Pull> {
    return (await this.operation.send(this.reading(number))).value;
  }

  /** Gitea opens pull requests that have nothing new. */
  async reasonAgainst(head: string, base: string): Promise<string | undefined> {
    for (const branch of [head, base]) {
      const found = await this.operation.find({
        what: `Reading the branch ${branch}`,
        method: 'GET',
        segments: [...this.repository, 'branches', branch],
        answer: branchSchema,
        permission: READ,
      });
      if (!found) {
        return `There is no branch ${branch}.`;
      }
    }
    const { value } = await this.operation.send({
      what: 'Comparing the branches',
      method: 'GET',
      segments: [...this.repository, 'compare', `${base}...${head}`],
      answer: comparisonSchema,
      permission: READ,
    });
    return value.total_commits > 0
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
    const { head, base, body } = wanted;
    const title = toDraftTitle(giteaDraft, wanted.title, wanted.draft);
    return this.operation.ask({
      ...this.opening(),
      body: { head, base, title, body },
    });
  }

  async openingError(failure: ForgeFailure): Promise<Error> {
    return this.writeError(this.opening(), failure);
  }

  async patch(number: number, body: Record<string, string>): Promise<void> {
    const request: ForgeRequest<z.ZodUnknown> = {
      what: `Changing the pull request #${number}`,
      method: 'PATCH',
      segments: [...this.repository, 'pulls', String(number)],
      body,
      answer: z.unknown(),
      permission: WRITE,
    };
    const answer = await this.operation.ask(request);
    if (answer.kind !== 'ok') {
      throw await this.writeError(request, answer);
    }
  }

  /** With checks and reviews. */
  async complete(pull: Pull): Promise<PullRequest> {
    const [checks, reviews] = await Promise.all([
      readChecks(this.operation, this.repository, pull.head.sha),
      readPages(this.operation, {
        request: {
          what: `Reading the reviews of the pull request #${pull.number}`,
          method: 'GET',
          segments: [
            ...this.repository,
            'pulls',
            String(pull.number),
            'reviews',
          ],
          answer: reviewsSchema,
          permission: READ,
        },
        sizeParameter: 'limit',
        size: PAGE,
        most: 10,
      }),
    ]);
    return toPullRequest(pull, { checks, approvals: toApprovals(reviews) });
  }

  /** Some pull request of the branches, open or not: without any there is none. */
  private ofBranches(head: string, base: string): Promise<Pull | undefined> {
    return this.visible({
      what: 'Looking for pull requests',
      method: 'GET',
      segments: [...this.repository, 'pulls', base, head],
      answer: pullSchema,
      permission: READ,
    });
  }

  /** Gitea answers 404 as well where the credentials may see nothing. */
  private async visible(
    request: ForgeRequest<typeof pullSchema>,
  ): Promise<Pull | undefined> {
    const pull = await this.operation.find(request);
    if (!pull) {
      await this.operation.send(this.describing());
    }
    return pull;
  }

  private async walk(options: {
    head: string;
    base: string;
    state: 'open' | 'closed';
    most: number;
  }): Promise<Pull[]> {
    const { head, base, state, most } = options;
    const pulls = await readPages(this.operation, {
      request: {
        what: 'Looking for pull requests',
        method: 'GET',
        segments: [...this.repository, 'pulls'],
        query: {
          state,
          // Gitea narrows by `base_branch`, Forgejo by `base` and `head`; each
          // passes over what it does not know.
          base_branch: base,
          base,
          head,
          ...(state === 'closed' ? { sort: 'recentclose' } : {}),
        },
        answer: pullsSchema,
        permission: READ,
      },
      sizeParameter: 'limit',
      size: PAGE,
      most,
    });
    return pulls.filter(
      pull =>
        pull.head.label === head &&
        pull.base.label === base &&
        pull.head.repo_id === pull.base.repo_id,
    );
  }

  private reading(number: number) {
    return {
      what: `Reading the pull request #${number}`,
      method: 'GET',
      segments: [...this.repository, 'pulls', String(number)],
      answer: pullSchema,
      permission: READ,
    } as const;
  }

  private opening() {
    return {
      what: 'Opening the pull request',
      method: 'POST',
      segments: [...this.repository, 'pulls'],
      answer: openedSchema,
      permission: WRITE,
    } as const;
  }

  private describing() {
    return {
      what: 'Reading the repository',
      method: 'GET',
      segments: this.repository,
      answer: repositorySchema,
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
