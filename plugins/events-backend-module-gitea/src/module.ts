import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsExtensionPoint } from '@backstage/plugin-events-node/alpha';
import { createSignatureValidator } from './createSignatureValidator';

/** `POST /api/events/http/gitea`, signed with `events.modules.gitea.webhookSecret`. */
export const eventsModuleGitea = createBackendModule({
  pluginId: 'events',
  moduleId: 'gitea',
  register({ registerInit }) {
    registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, events, logger }) {
        const secret = config.getOptionalString(
          'events.modules.gitea.webhookSecret',
        );
        if (!secret) {
          logger.info(
            'Webhooks of Gitea are not let in: events.modules.gitea.webhookSecret is not set. Pull requests are followed by asking now and then.',
          );
          return;
        }
        events.addHttpPostIngress({
          topic: 'gitea',
          validator: createSignatureValidator(secret),
        });
      },
    });
  },
});
