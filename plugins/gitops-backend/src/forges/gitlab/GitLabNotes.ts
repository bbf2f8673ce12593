import { z } from 'zod';
import type { CommentThread, ThreadComment } from '../CommentThread';
import type { ForgeOperation } from '../http/ForgeOperation';
import { eachPage } from '../http/readPages';
import { notesSchema, userSchema } from './gitLabAnswers';
import { COMMENT, READ } from './gitLabDialect';

/** Comments of one merge request, which GitLab calls notes. */
export class GitLabNotes implements CommentThread {
  private readonly notes: readonly string[];

  constructor(
    private readonly operation: ForgeOperation,
    merge: { project: readonly string[]; iid: number },
  ) {
    const { project, iid } = merge;
    this.notes = [...project, 'merge_requests', String(iid), 'notes'];
  }

  pages(): AsyncIterable<ThreadComment[]> {
    return eachPage(this.operation, {
      request: {
        what: 'Reading the comments of a merge request',
        method: 'GET',
        segments: this.notes,
        query: { sort: 'asc', activity_filter: 'only_comments' },
        answer: notesSchema,
        permission: READ,
      },
      sizeParameter: 'per_page',
      size: 100,
    });
  }

  async whoAmI(): Promise<number> {
    const { value } = await this.operation.send({
      what: 'Asking whose the credentials are for a comment',
      method: 'GET',
      segments: ['user'],
      answer: userSchema,
      permission: 'the scope api or read_user',
    });
    return value.id;
  }

  async add(body: string): Promise<void> {
    await this.operation.send({
      what: 'Writing a comment on a merge request',
      method: 'POST',
      segments: this.notes,
      body: { body },
      answer: z.unknown(),
      permission: COMMENT,
    });
  }

  async replace(id: number, body: string): Promise<void> {
    await this.operation.send({
      what: 'Changing a comment on a merge request',
      method: 'PUT',
      segments: [...this.notes, String(id)],
      body: { body },
      answer: z.unknown(),
      permission: COMMENT,
    });
  }
}
