import type { Forge, OpenPullRequestRequest, PullRequest } from '../../ports';
import type { ForgeFixture } from './ForgeFixture';

/** Branch that the cases open pull requests for. */
export const HEAD = 'slipway/payments/checkout/dev';

/** A time as the port tells it. */
export const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What the cases of the suite work with, made anew for each. */
export interface ForgeCase {
  readonly fixture: ForgeFixture;
  readonly forge: Forge;
  /** Name of the default branch. */
  readonly base: string;
  /** Adds a commit to a branch; answers its revision. */
  push(branch?: string, file?: string): Promise<string>;
  /** A request that is fine, but for the patch. */
  request(patch?: Partial<OpenPullRequestRequest>): OpenPullRequestRequest;
  /** Opens a pull request, expecting it to be a new one. */
  opened(patch?: Partial<OpenPullRequestRequest>): Promise<PullRequest>;
}
