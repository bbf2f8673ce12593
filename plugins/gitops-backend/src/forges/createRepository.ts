import type { ScmIntegrations } from '@backstage/integration';
import { createGitTransport } from '@slipway/git-transport';
import type {
  GitOpsRepository,
  RepositoryAccess,
  RepositoryContext,
} from '@slipway/plugin-gitops-node';
import { createForge } from './createForge';
import type { ForgeSettings } from './ForgeSettings';
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
  const makeForge = createForge(settings);
  const { facts, ca, requestTimeoutMs, commits } = settings;
  const accessWith = (
    credentials: RepositoryCredentials,
    owner: CredentialsOwner,
  ): RepositoryAccess => ({
    forge: makeForge(credentials, owner),
    transport: createGitTransport({
      url: facts.cloneUrl,
      credentials: () => credentials.git(),
      credentialsOf: owner === 'platform' ? 'portal' : 'person',
      committer: commits.committer,
      signing: { sshKey: commits.signingKey, signOff: commits.signOff },
      ca,
      limits: { requestMs: requestTimeoutMs },
      memory,
    }),
  });
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
