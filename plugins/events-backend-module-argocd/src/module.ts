import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { createNotificationValidator } from './createNotificationValidator';

/** `POST /api/events/http/argocd`, with the secret of `events.modules.argocd.secret`. */
export const eventsModuleArgoCd = createBackendModule({
  pluginId: 'events',
  moduleId: 'argocd',
  register({ registerInit }) {
    registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, events, logger }) {
        const secret = config.getOptionalString('events.modules.argocd.secret');
        if (!secret) {
          logger.info(
            'Argo CD notifications are not let in: events.modules.argocd.secret is not set. Status follows the schedule.',
          );
          return;
        }
        events.addHttpPostIngress({
          topic: 'argocd',
          validator: createNotificationValidator(secret),
        });
      },
    });
  },
});
