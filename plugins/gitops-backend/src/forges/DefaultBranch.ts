/** Milliseconds for which an answer is taken as it is. */
const KEEP_MS = 5 * 60_000;

/**
 * The branch that pull requests go to: the one of the configuration, or the
 * repository's default, asked for now and then.
 */
export class DefaultBranch {
  private held?: { branch: string; at: number };

  constructor(
    private readonly options: {
      configured?: string;
      ask(): Promise<string>;
      /** Milliseconds since 1970. */
      now(): number;
    },
  ) {}

  async read(): Promise<string> {
    const { configured, ask, now } = this.options;
    if (configured !== undefined) {
      return configured;
    }
    if (!this.held || now() - this.held.at > KEEP_MS) {
      this.held = { branch: await ask(), at: now() };
    }
    return this.held.branch;
  }
}
