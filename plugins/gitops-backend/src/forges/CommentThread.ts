/** A comment, as far as it is looked at. */
export interface ThreadComment {
  id: number;
  body: string;
  /** The forge's number of its author; missing where the account is gone. */
  authorId?: number;
}

/** Comments of one pull request, within one operation. */
export interface CommentThread {
  /** Page by page, oldest first. */
  pages(): AsyncIterable<ThreadComment[]>;
  /** The forge's number of whoever these credentials belong to. */
  whoAmI(): Promise<number>;
  add(text: string): Promise<void>;
  replace(id: number, text: string): Promise<void>;
}
