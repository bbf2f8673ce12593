import { ConflictError } from '@backstage/errors';
import { commentMark } from '@slipway/plugin-gitops-node';
import type { PullRequestComment } from '@slipway/plugin-gitops-node';
import type { CommentThread, ThreadComment } from './CommentThread';

/** Pages that are looked through; with a hundred comments each. */
const MOST_PAGES = 20;

/**
 * Writes the comment, or replaces the text of our own one of that name. Who we
 * are is asked only where a comment has the mark.
 */
export async function putOwnComment(
  thread: CommentThread,
  { name, body }: PullRequestComment,
): Promise<void> {
  const mark = commentMark(name);
  const text = `${mark}\n${body}`;
  const own = await findOwn(thread, mark);
  if (!own) {
    await thread.add(text);
  } else if (!isSameText(own.body, text)) {
    await thread.replace(own.id, text);
  }
}

async function findOwn(
  thread: CommentThread,
  mark: string,
): Promise<ThreadComment | undefined> {
  let pages = 0;
  let whoWeAre: Promise<number> | undefined;
  for await (const page of thread.pages()) {
    const marked = page.filter(({ body }) => body.startsWith(mark));
    if (marked.length > 0) {
      whoWeAre ??= thread.whoAmI();
      const ourselves = await whoWeAre;
      const own = marked.find(({ authorId }) => authorId === ourselves);
      if (own) {
        return own;
      }
    }
    pages += 1;
    if (pages === MOST_PAGES) {
      // One more comment with every review would be worse than none.
      throw new ConflictError(
        `Writing a comment failed: the pull request has so many comments that ours was not found on the first ${MOST_PAGES} pages. Delete what is not needed.`,
      );
    }
  }
  return undefined;
}

/** Forges write line ends in their own way, and take blanks from the end. */
function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\r\n/g, '\n').trimEnd();
  return plain(one) === plain(other);
}
