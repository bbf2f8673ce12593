import type { Knex } from 'knex';

/** A comment of the gitops backend; a pull request has one of each name. */
export interface StoredComment {
  name: string;
  /** Markdown. */
  body: string;
  /** When it got this text, ISO 8601 in UTC. */
  writtenAt: string;
}

interface CommentRow {
  pull_request: number;
  name: string;
  body: string;
  written_at: string;
}

const TABLE = 'comments';

/** Comments on pull requests in the plugin's database. */
export class CommentStore {
  constructor(private readonly database: Knex) {}

  /** Writes a comment in place of the one of that name; the same text is kept. */
  async put(number: number, comment: StoredComment): Promise<void> {
    await this.database<CommentRow>(TABLE)
      .insert({
        pull_request: number,
        name: comment.name,
        body: comment.body,
        written_at: comment.writtenAt,
      })
      .onConflict(['pull_request', 'name'])
      .merge(['body', 'written_at'])
      .whereNot(`${TABLE}.body`, comment.body);
  }

  /** By name. */
  async list(number: number): Promise<StoredComment[]> {
    const rows = await this.database<CommentRow>(TABLE)
      .where({ pull_request: number })
      .orderBy('name');
    return rows.map(({ name, body, written_at }) => ({
      name,
      body,
      writtenAt: written_at,
    }));
  }
}
