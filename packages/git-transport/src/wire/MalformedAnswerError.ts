/**
 * An answer that does not follow Git's protocol. Whoever knows what was asked
 * for turns it into an error that a person can act on.
 */
export class MalformedAnswerError extends Error {
  /** @param reason - completes "The answer is of no use: …". */
  constructor(readonly reason: string, cause?: unknown) {
    super(`The answer of the Git server is of no use: ${reason}.`, { cause });
    this.name = 'MalformedAnswerError';
  }
}
