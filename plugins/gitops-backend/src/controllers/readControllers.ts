import type { Config } from '@backstage/config';
import type { Controller } from '@slipway/plugin-gitops-node';
import { ArgoCdController } from './argocd/ArgoCdController';
import type { ControllerSettings } from './ControllerSettings';
import { ArgoCdKubernetesController } from './kubernetes/ArgoCdKubernetesController';
import { FluxController } from './kubernetes/FluxController';
import type { KubernetesAccess } from './kubernetes/KubernetesAccess';
import { readControllerSettings } from './readControllerSettings';

/** What adapters need beside their settings. */
export interface ControllerContext extends KubernetesAccess {
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
  const { now, ...access } = context;
  switch (settings.type) {
    case 'argocd':
      return new ArgoCdController(settings, { now });
    case 'argocd-kubernetes':
      return new ArgoCdKubernetesController(settings, { access, now });
    case 'flux':
      return new FluxController(settings, { access, now });
    default: {
      const unknown: never = settings;
      return unknown;
    }
  }
}
