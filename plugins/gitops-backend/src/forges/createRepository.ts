import type { ScmIntegrations } from '@backstage/integration';
import { createGitTransport } from '@slipway/git-transport';
import type {
  GitOpsRepository,
  RepositoryAccess,
  RepositoryContext,
} from '@slipway/plugin-gitops-node';
import { createConnections } from './createConnections';
import { createForge } from './createForge';
import type { ForgeSettings } from './ForgeSettings';
import { VerifiedGitTransport } from './github/VerifiedGitTransport';
import type { CredentialsOwner } from './http/ForgeCredentials';
import { platformCredentials } from './platformCredentials';
import type { RepositoryCredentials } from './RepositoryCredentials';
import { tokenCredentials } from './tokenCredentials';
import { createWebhooks } from './webhooks/createWebhooks';

/** Makes the GitOps repository that `gitops.repository` names. */
export function createRepository(
  settings: ForgeSettings,
  integrations: ScmIntegrations,
  { memory }: RepositoryContext,
): GitOpsRepository {
  const connect = createConnections(settings);
  const { facts, ca, requestTimeoutMs, commits } = settings;
  const accessWith = (
    credentials: RepositoryCredentials,
    owner: CredentialsOwner,
  ): RepositoryAccess => {
    const connection = connect(credentials, owner);
    const git = createGitTransport({
      url: facts.cloneUrl,
      credentials: () => credentials.git(),
      credentialsOf: owner === 'platform' ? 'portal' : 'person',
      committer: commits.committer,
      signing: { sshKey: commits.signingKey, signOff: commits.signOff },
      ca,
      limits: { requestMs: requestTimeoutMs },
      memory,
    });
    const isSigned = commits.verified && owner === 'platform';
    return {
      forge: createForge(settings, connection),
      // What a person pushes with a token of their own is theirs to sign.
      transport: isSigned
        ? new VerifiedGitTransport(git, facts, connection)
        : git,
    };
  };
  return {
    ...accessWith(platformCredentials(settings, integrations), 'platform'),
    withToken: token =>
      accessWith(
        tokenCredentials(settings.kind, async () => token),
        'person',
      ),
    webhooks: createWebhooks(settings),
  };
}
