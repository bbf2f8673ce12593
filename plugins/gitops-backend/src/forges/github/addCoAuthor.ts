import type { CommitIdentity } from '@slipway/plugin-gitops-node';

/** A line of the last paragraph that is a trailer. */
const TRAILER = /^[A-Za-z0-9-]+: \S/;

/**
 * Names a co-author in the trailers of a message, which are its last paragraph:
 * https://docs.github.com/en/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors
 */
export function addCoAuthor(message: string, author: CommitIdentity): string {
  const text = message.trimEnd();
  const last = text.split('\n\n').at(-1) ?? '';
  const hasTrailers =
    text.includes('\n\n') && last.split('\n').every(line => TRAILER.test(line));
  const line = `Co-authored-by: ${author.name} <${author.email}>`;
  return `${text}${hasTrailers ? '\n' : '\n\n'}${line}\n`;
}
