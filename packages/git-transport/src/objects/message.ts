import type { CommitIdentity } from '@slipway/plugin-gitops-node';

/** A message with nothing that Git or a terminal trips over, and one line feed at its end. */
export function cleanMessage(message: string): string {
  const text = message
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}]|[^\P{Cc}\n\t]/gu, '')
    .trimEnd();
  return `${text}\n`;
}

/**
 * Adds the author's sign-off to the trailers, once.
 *
 * @see https://developercertificate.org
 */
export function signOff(message: string, author: CommitIdentity): string {
  const line = `Signed-off-by: ${author.name} <${author.email}>`;
  const paragraphs = message.trimEnd().split('\n\n');
  const last = paragraphs[paragraphs.length - 1].split('\n');
  if (last.includes(line)) {
    return message;
  }
  const isTrailers =
    paragraphs.length > 1 && last.every(text => /^[A-Za-z0-9-]+: /.test(text));
  return `${message.trimEnd()}${isTrailers ? '\n' : '\n\n'}${line}\n`;
}
