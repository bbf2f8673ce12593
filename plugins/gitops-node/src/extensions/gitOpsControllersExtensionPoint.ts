import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Controller } from '../ports/Controller';

/**
 * Gives the gitops backend instances of controllers beside those of the
 * configuration.
 *
 * @public
 */
export interface GitOpsControllersExtensionPoint {
  /**
   * Adds an instance.
   *
   * @throws ConflictError when there is one of the same name.
   */
  addController(controller: Controller): void;
}

/** @public */
export const gitOpsControllersExtensionPoint =
  createExtensionPoint<GitOpsControllersExtensionPoint>({
    id: 'gitops.controllers',
  });
