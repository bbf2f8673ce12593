import type { ForgeDialect } from '../http/ForgeDialect';

/**
 * GitHub tells what a request needs in headers of its refusal, in the words of
 * fine-grained permissions (`pull_requests=write`) or of classic scopes:
 * https://docs.github.com/en/rest/overview/permissions-required-for-github-apps
 */
export const gitHubDialect: ForgeDialect = {
  kind: 'github',
  name: 'GitHub',
  headers: {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  },
  missingPermission({ headers }) {
    const permissions = headers['x-accepted-github-permissions'];
    const scopes = headers['x-accepted-oauth-scopes'];
    if (permissions) {
      return `the permission ${permissions.replace(/[;,]\s*/g, ' or ')}`;
    }
    return scopes ? `one of the scopes ${scopes}` : undefined;
  },
};
