import type { PullRequest } from '@slipway/plugin-gitops-node';
import { z } from 'zod';
import type { ForgeFacts } from '../ForgeFacts';
import type { ForgeFailure } from '../http/forgeError';
import type { ForgeAnswer, ForgeOperation } from '../http/ForgeOperation';
import type { ForgeRequest } from '../http/ForgeRequest';
import { readPages } from '../http/readPages';
import { writeError } from '../http/writeError';
import {
  openedSchema,
  pullSchema,
  pullsSchema,
  repositorySchema,
  reviewsSchema,
  type Pull,
} from './gitHubAnswers';
import { readChecks } from './readChecks';
import { toApprovals } from './toApprovals';
import { toPullRequest } from './toPullRequest';

const READ = 'Pull requests: read';
const WRITE = 'Pull requests: write';

/** Pull requests of one repository, within one operation. */
export class GitHubPulls {
  private readonly repository: readonly string[];

  constructor(
    private readonly operation: ForgeOperation,
    private readonly facts: ForgeFacts,
  ) {
    this.repository = ['repos', facts.owner, facts.name];
  }

  /** From `head` to `base`, newest first. */
  async list(options: {
    head: string;
    base: string;
    state: 'open' | 'all';
  }): Promise<Pull[]> {
    const { value } = await this.operation.send({
      what: 'Looking for pull requests',
      method: 'GET',
      segments: [...this.repository, 'pulls'],
      query: {
        state: options.state,
        head: `${this.facts.owner}:${options.head}`,
        base: options.base,
        sort: 'created',
        direction: 'desc',
        // One that is open is the newest: no other can be opened beside it.
        per_page: '50',
      },
      answer: pullsSchema,
      permission: READ,
    });
    // A head that GitHub cannot read as "owner:branch" filters nothing.
    return value
      .filter(
        ({ head, base }) =>
          head.ref === options.head &&
          base.ref === options.base &&
          head.repo?.full_name === base.repo?.full_name,
      )
      .sort((a, b) => b.number - a.number);
  }

  /** GitHub answers 404 as well where the credentials may see nothing. */
  async find(number: number): Promise<Pull | undefined> {
    const pull = await this.operation.find(this.reading(number));
    if (!pull) {
      await this.operation.send(this.describing());
    }
    return pull;
  }

  /** @throws NotFoundError when there is none of that number. */
  async read(number: number): Promise<Pull> {
    return (await this.operation.send(this.reading(number))).value;
  }

  async post(body: {
    head: string;
    base: string;
    title: string;
    body: string;
    draft: boolean;
  }): Promise<ForgeAnswer<{ number: number }> | ForgeFailure> {
    return this.operation.ask({ ...this.opening(), body });
  }

  async openingError(failure: ForgeFailure): Promise<Error> {
    return this.writeError(this.opening(), failure);
  }

  async patch(
    number: number,
    body: { title: string; body: string } | { state: 'closed' },
  ): Promise<void> {
    const request = {
      what: `Changing the pull request #${number}`,
      method: 'PATCH',
      segments: [...this.repository, 'pulls', String(number)],
      body,
      answer: z.unknown(),
      permission: WRITE,
    } as const;
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
        sizeParameter: 'per_page',
        size: 100,
        most: 10,
      }),
    ]);
    return toPullRequest(pull, { checks, approvals: toApprovals(reviews) });
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
      permission: 'Metadata: read',
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
