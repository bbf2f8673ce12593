import type { ForgeDialect } from '../http/ForgeDialect';

/** GitLab names a missing scope in its refusal, and never a missing role. */
export const gitLabDialect: ForgeDialect = {
  kind: 'gitlab',
  name: 'GitLab',
  headers: {},
  missingPermission({ body }) {
    const scope =
      body !== null && typeof body === 'object' && !Array.isArray(body)
        ? body.scope
        : undefined;
    return typeof scope === 'string' ? `one of the scopes ${scope}` : undefined;
  },
};

/** Roles: https://docs.gitlab.com/user/permissions/ */
export const READ = 'the scope api and the role Reporter';
export const WRITE = 'the scope api and the role Developer';
export const COMMENT = 'the scope api and the role Reporter';
