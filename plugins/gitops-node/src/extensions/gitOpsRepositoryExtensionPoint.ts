import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Forge } from '../ports/Forge';
import type { GitOpsRepositoryEvent } from '../events';
import type { GitTransport } from '../ports/GitTransport';
import type { ServerMemory } from '../ports/ServerMemory';

/**
 * The two ports, bound to one repository and one credential.
 *
 * @public
 */
export interface RepositoryAccess {
  transport: GitTransport;
  forge: Forge;
}

/**
 * What a forge sends when something happened, as Backstage's events carry it.
 *
 * @public
 */
export interface ForgeWebhook {
  topic: string;
  payload: unknown;
  /** Headers of the request. */
  metadata?: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Slipway's reach to one GitOps repository.
 *
 * @public
 */
export interface GitOpsRepository extends RepositoryAccess {
  /**
   * The same with the token of the person who asks, which is used for this
   * request and kept nowhere. Missing where the repository knows no tokens of
   * persons.
   */
  withToken?(token: string): RepositoryAccess;
  webhooks?: {
    /** Events topics that carry webhooks whose signature was verified. */
    topics: readonly string[];
    /** What a webhook tells of this repository; `undefined` for all others. */
    read(webhook: ForgeWebhook): GitOpsRepositoryEvent | undefined;
  };
}

/**
 * What the gitops backend lends to whoever makes a repository.
 *
 * @public
 */
export interface RepositoryContext {
  memory: ServerMemory;
}

/**
 * Gives the gitops backend its GitOps repository, where `gitops.repository` of
 * the configuration does not name one.
 *
 * @public
 */
export interface GitOpsRepositoryExtensionPoint {
  /**
   * Sets what makes the repository, called once. There is one in a portal.
   *
   * @throws ConflictError when a second module sets one.
   */
  setRepository(create: (context: RepositoryContext) => GitOpsRepository): void;
}

/** @public */
export const gitOpsRepositoryExtensionPoint =
  createExtensionPoint<GitOpsRepositoryExtensionPoint>({
    id: 'gitops.repository',
  });
