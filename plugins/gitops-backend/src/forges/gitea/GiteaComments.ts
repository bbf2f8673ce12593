import { z } from 'zod';
import type { CommentThread, ThreadComment } from '../CommentThread';
import type { ForgeOperation } from '../http/ForgeOperation';
import { commentsSchema, userSchema } from './giteaAnswers';
import { COMMENT } from './giteaDialect';

/** Comments of one pull request at Gitea or Forgejo. */
export class GiteaComments implements CommentThread {
  private readonly repository: readonly string[];
  private readonly number: number;

  constructor(
    private readonly operation: ForgeOperation,
    pull: { repository: readonly string[]; number: number },
  ) {
    this.repository = pull.repository;
    this.number = pull.number;
  }

  /** All of them come at once. */
  async *pages(): AsyncIterable<ThreadComment[]> {
    const { value } = await this.operation.send({
      what: 'Reading the comments of a pull request',
      method: 'GET',
      segments: this.ofPull(),
      answer: commentsSchema,
      permission: COMMENT,
    });
    yield value;
  }

  async whoAmI(): Promise<number> {
    const { value } = await this.operation.send({
      what: 'Asking whose the credentials are for a comment',
      method: 'GET',
      segments: ['user'],
      answer: userSchema,
      permission: 'the scope read:user',
    });
    return value.id;
  }

  async add(body: string): Promise<void> {
    await this.operation.send({
      what: 'Writing a comment on a pull request',
      method: 'POST',
      segments: this.ofPull(),
      body: { body },
      answer: z.unknown(),
      permission: COMMENT,
    });
  }

  async replace(id: number, body: string): Promise<void> {
    await this.operation.send({
      what: 'Changing a comment on a pull request',
      method: 'PATCH',
      segments: [...this.repository, 'issues', 'comments', String(id)],
      body: { body },
      answer: z.unknown(),
      permission: COMMENT,
    });
  }

  private ofPull(): string[] {
    return [...this.repository, 'issues', String(this.number), 'comments'];
  }
}
