import type { Forge } from '@slipway/plugin-gitops-node';
import type { ForgeSettings } from './ForgeSettings';
import { GiteaForge } from './gitea/GiteaForge';
import { GitHubForge } from './github/GitHubForge';
import { GitLabForge } from './gitlab/GitLabForge';
import type { ForgeConnection } from './http/ForgeConnection';

const ADAPTERS = {
  github: GitHubForge,
  gitlab: GitLabForge,
  gitea: GiteaForge,
} as const;

/** Makes the adapter of a repository for its kind of forge. */
export function createForge(
  { kind, facts }: ForgeSettings,
  connection: ForgeConnection,
): Forge {
  const Adapter = ADAPTERS[kind];
  return new Adapter(facts, connection);
}
