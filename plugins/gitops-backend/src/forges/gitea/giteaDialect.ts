import type { ForgeDialect } from '../http/ForgeDialect';

/** Gitea and Forgejo name a missing scope in the text of a refusal only. */
export const giteaDialect: ForgeDialect = {
  kind: 'gitea',
  name: 'Gitea',
  headers: {},
  missingPermission: () => undefined,
};

/** Scopes: https://docs.gitea.com/development/oauth2-provider#scopes */
export const READ = 'the scope read:repository and access to the repository';
export const WRITE = 'the scope write:repository and write access';
export const LABEL =
  'the scopes write:issue and write:repository and write access';
export const COMMENT = 'the scope write:issue and access to the repository';
