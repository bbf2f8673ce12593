/**
 * The command cannot do what it was asked, and the person can mend it: a file
 * that is missing, an option that is wrong. The command line ends with code 2.
 */
export class UsageError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'UsageError';
  }
}
