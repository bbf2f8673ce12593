import { z } from 'zod';
import type { CommentThread, ThreadComment } from '../CommentThread';
import type { ForgeConnection } from '../http/ForgeConnection';
import { ForgeOperation } from '../http/ForgeOperation';
import { eachPage } from '../http/readPages';
import { commentsSchema, viewerSchema } from './gitHubAnswers';

/** Either will do, as every pull request is an issue. */
const READ = 'Pull requests: read or Issues: read';
const WRITE = 'Pull requests: write or Issues: write';

/** Comments of one pull request at GitHub. */
export class GitHubComments implements CommentThread {
  private readonly repository: readonly string[];
  private readonly number: number;

  constructor(
    private readonly operation: ForgeOperation,
    private readonly connection: ForgeConnection,
    pull: { repository: readonly string[]; number: number },
  ) {
    this.repository = pull.repository;
    this.number = pull.number;
  }

  pages(): AsyncIterable<ThreadComment[]> {
    return eachPage(this.operation, {
      request: {
        what: 'Reading the comments of a pull request',
        method: 'GET',
        segments: this.ofPull(),
        answer: commentsSchema,
        permission: READ,
      },
      sizeParameter: 'per_page',
      size: 100,
    });
  }

  /**
   * `GET /user` answers to no token of an App; GraphQL's viewer does, with the
   * bot: https://docs.github.com/en/graphql/reference/queries#viewer
   */
  async whoAmI(): Promise<number> {
    const graphql = await ForgeOperation.begin({
      ...this.connection,
      apiUrl: withoutVersion(this.connection.apiUrl),
    });
    const { value } = await graphql.send({
      what: 'Asking whose the credentials are for a comment',
      method: 'POST',
      segments: ['graphql'],
      body: { query: 'query { viewer { databaseId } }' },
      answer: viewerSchema,
      permission: 'access to the GraphQL API',
    });
    return value.data.viewer.databaseId;
  }

  async add(body: string): Promise<void> {
    await this.operation.send({
      what: 'Writing a comment on a pull request',
      method: 'POST',
      segments: this.ofPull(),
      body: { body },
      answer: z.unknown(),
      permission: WRITE,
    });
  }

  async replace(id: number, body: string): Promise<void> {
    await this.operation.send({
      what: 'Changing a comment on a pull request',
      method: 'PATCH',
      segments: [...this.repository, 'issues', 'comments', String(id)],
      body: { body },
      answer: z.unknown(),
      permission: WRITE,
    });
  }

  private ofPull(): string[] {
    return [...this.repository, 'issues', String(this.number), 'comments'];
  }
}

/** GraphQL is beside the REST API, which is `/api/v3` of an Enterprise Server. */
function withoutVersion(apiUrl: string): string {
  return apiUrl.replace(/\/v3$/, '');
}
