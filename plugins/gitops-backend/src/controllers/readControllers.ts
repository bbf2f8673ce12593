import type { Config } from '@backstage/config';
import { NotImplementedError } from '@backstage/errors';
import type { Controller } from '@slipway/plugin-gitops-node';
import { ArgoCdController } from './argocd/ArgoCdController';
import type { ControllerSettings } from './ControllerSettings';
import { readControllerSettings } from './readControllerSettings';

/** What adapters need beside their settings. */
export interface ControllerContext {
  /** Milliseconds. */
  now: () => number;
}

/** The controllers of the configuration, in its order. */
export function readControllers(
  config: Config,
  context: ControllerContext,
): Controller[] {
  return readControllerSettings(config).map(settings =>
    createController(settings, context),
  );
}

function createController(
  settings: ControllerSettings,
  context: ControllerContext,
): Controller {
  switch (settings.type) {
    case 'argocd':
      return new ArgoCdController(settings, context);
    default:
      throw new NotImplementedError(
        `The instance "${settings.name}" of gitops.controllers cannot be read: there is no adapter for ${settings.type}. Remove it from the configuration.`,
      );
  }
}
