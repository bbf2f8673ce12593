import type { LanguageModelV4 } from '@ai-sdk/provider';
import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Gives the gitops backend a language model of any provider of the `ai` SDK, in
 * place of the one that `gitops.model.provider` of the configuration names. Mode,
 * budgets and time-outs stay the configuration's.
 *
 * @public
 */
export interface GitOpsModelExtensionPoint {
  /**
   * Sets the model. There is one in a portal.
   *
   * @param name - provider and model as people know them, such as
   * `anthropic:claude-sonnet`.
   *
   * @throws ConflictError when a second module sets one.
   */
  setModel(name: string, model: LanguageModelV4): void;
}

/** @public */
export const gitOpsModelExtensionPoint =
  createExtensionPoint<GitOpsModelExtensionPoint>({ id: 'gitops.model' });
