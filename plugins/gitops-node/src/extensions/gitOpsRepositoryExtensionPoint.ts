import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Forge } from '../ports/Forge';
import type { GitTransport } from '../ports/GitTransport';

/**
 * The two ports through which Slipway reaches one GitOps repository.
 *
 * @public
 */
export interface GitOpsRepository {
  transport: GitTransport;
  forge: Forge;
}

/**
 * Gives the gitops backend its GitOps repository.
 *
 * @public
 */
export interface GitOpsRepositoryExtensionPoint {
  /**
   * Sets the repository. There is one in a portal.
   *
   * @throws ConflictError when a second module sets one.
   */
  setRepository(repository: GitOpsRepository): void;
}

/** @public */
export const gitOpsRepositoryExtensionPoint =
  createExtensionPoint<GitOpsRepositoryExtensionPoint>({
    id: 'gitops.repository',
  });
