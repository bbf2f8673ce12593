import { setTimeout as sleep } from 'node:timers/promises';
import { BoundedHttp } from '@slipway/plugin-gitops-node/http';
import type { ForgeKind, ForgeSettings } from './ForgeSettings';
import { giteaDialect } from './gitea/giteaDialect';
import { gitHubDialect } from './github/gitHubDialect';
import { gitLabDialect } from './gitlab/gitLabDialect';
import type { ForgeClock, ForgeConnection } from './http/ForgeConnection';
import type { CredentialsOwner } from './http/ForgeCredentials';
import type { ForgeDialect } from './http/ForgeDialect';
import type { RepositoryCredentials } from './RepositoryCredentials';

/** An operation may take as long as so many requests. */
const REQUESTS_OF_A_BUDGET = 4;

const DIALECTS: Readonly<Record<ForgeKind, ForgeDialect>> = {
  github: gitHubDialect,
  gitlab: gitLabDialect,
  gitea: giteaDialect,
};

/** Makes connections to one forge, which share their sockets. */
export function createConnections(
  settings: ForgeSettings,
  clock: ForgeClock = { now: Date.now, sleep },
): (
  credentials: RepositoryCredentials,
  owner: CredentialsOwner,
) => ForgeConnection {
  const { kind, facts, host, apiUrl, ca, requestTimeoutMs } = settings;
  const http = new BoundedHttp({
    ca,
    requestTimeoutMs,
    redirects: 'same-origin',
  });
  return (credentials, owner) => ({
    dialect: DIALECTS[kind],
    apiUrl,
    repository: `${facts.owner}/${facts.name}`,
    host,
    credentials: () => credentials.api(),
    owner,
    http,
    budgetMs: REQUESTS_OF_A_BUDGET * requestTimeoutMs,
    clock,
  });
}
