/** What every forge adapter knows of its repository. */
export interface ForgeFacts {
  /** Such as `github.com/acme/gitops`. */
  id: string;
  /** Where people see it. */
  webUrl: string;
  /** Git over HTTPS. */
  cloneUrl: string;
  /** Path of the repository's owner, `/` between groups of GitLab. */
  owner: string;
  name: string;
  /** Branch that pull requests go to; the repository's default unless given. */
  baseBranch?: string;
}
