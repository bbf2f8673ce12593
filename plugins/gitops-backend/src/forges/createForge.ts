import { setTimeout as sleep } from 'node:timers/promises';
import type { Forge } from '@slipway/plugin-gitops-node';
import { BoundedHttp } from '@slipway/plugin-gitops-node/http';
import type { ForgeFacts } from './ForgeFacts';
import type { ForgeKind, ForgeSettings } from './ForgeSettings';
import { giteaDialect } from './gitea/giteaDialect';
import { GiteaForge } from './gitea/GiteaForge';
import { gitHubDialect } from './github/gitHubDialect';
import { GitHubForge } from './github/GitHubForge';
import { gitLabDialect } from './gitlab/gitLabDialect';
import { GitLabForge } from './gitlab/GitLabForge';
import type { ForgeClock, ForgeConnection } from './http/ForgeConnection';
import type { CredentialsOwner } from './http/ForgeCredentials';
import type { ForgeDialect } from './http/ForgeDialect';
import type { RepositoryCredentials } from './RepositoryCredentials';

/** An operation may take as long as so many requests. */
const REQUESTS_OF_A_BUDGET = 4;

const FORGES: Readonly<
  Record<
    ForgeKind,
    {
      dialect: ForgeDialect;
      Adapter: new (facts: ForgeFacts, connection: ForgeConnection) => Forge;
    }
  >
> = {
  github: { dialect: gitHubDialect, Adapter: GitHubForge },
  gitlab: { dialect: gitLabDialect, Adapter: GitLabForge },
  gitea: { dialect: giteaDialect, Adapter: GiteaForge },
};

/** Makes the adapters of one repository, which share their connections. */
export function createForge(
  settings: ForgeSettings,
  clock: ForgeClock = { now: Date.now, sleep },
): (credentials: RepositoryCredentials, owner: CredentialsOwner) => Forge {
  const { dialect, Adapter } = FORGES[settings.kind];
  const { facts, host, requestTimeoutMs } = settings;
  const http = new BoundedHttp({
    ca: settings.ca,
    requestTimeoutMs,
    redirects: 'same-origin',
  });
  return (credentials, owner) =>
    new Adapter(facts, {
      dialect,
      apiUrl: settings.apiUrl,
      where: `${facts.owner}/${facts.name} on ${host}`,
      credentials: () => credentials.api(),
      owner,
      http,
      budgetMs: REQUESTS_OF_A_BUDGET * requestTimeoutMs,
      clock,
    });
}
