import type {
  GitOpsRepository,
  GitOpsRepositoryEvent,
} from '@slipway/plugin-gitops-node';
import type { ForgeKind, ForgeSettings } from '../ForgeSettings';
import { readGiteaWebhook } from '../gitea/readWebhook';
import { readGitHubWebhook } from '../github/readWebhook';
import { readGitLabWebhook } from '../gitlab/readWebhook';

type ReadWebhook = (
  payload: unknown,
  webUrl: string,
) => GitOpsRepositoryEvent | undefined;

const READERS: Readonly<Record<ForgeKind, ReadWebhook>> = {
  github: readGitHubWebhook,
  gitlab: readGitLabWebhook,
  gitea: readGiteaWebhook,
};

/**
 * What webhooks of the repository's forge tell. Signatures are verified where
 * they come in: by the modules of the events backend, whose topic bears the
 * name of the forge.
 */
export function createWebhooks({
  kind,
  facts,
}: ForgeSettings): NonNullable<GitOpsRepository['webhooks']> {
  return {
    topics: [kind],
    read: ({ topic, payload }) =>
      topic === kind ? READERS[kind](payload, facts.webUrl) : undefined,
  };
}
