import type { RootConfigService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import type {
  GitOpsRepository,
  RepositoryContext,
} from '@slipway/plugin-gitops-node';
import { createRepository } from './forges/createRepository';
import { readForgeSettings } from './forges/readForgeSettings';

/** Makes a repository, with what the backend lends to it. */
export type CreateRepository = (context: RepositoryContext) => GitOpsRepository;

/**
 * The one GitOps repository of the portal: the one of the configuration, or the
 * one that a module sets.
 *
 * @throws NotFoundError when there is none.
 * @throws ConflictError when there are both.
 * @throws InputError when the configuration cannot be used.
 */
export function chooseRepository(
  config: RootConfigService,
  module: CreateRepository | undefined,
): CreateRepository {
  const integrations = ScmIntegrations.fromConfig(config);
  const settings = readForgeSettings(config, integrations);
  if (settings && module) {
    throw new ConflictError(
      'The gitops backend did not start: gitops.repository.url names a GitOps repository, and a module sets another one. Take the module out of the backend, or the key out of the configuration.',
    );
  }
  if (settings) {
    return context => createRepository(settings, integrations, context);
  }
  if (!module) {
    throw new NotFoundError(
      'The gitops backend did not start: there is no GitOps repository. Name one in gitops.repository.url, or add a module such as @slipway/plugin-gitops-backend-module-sandbox to the backend.',
    );
  }
  return module;
}
