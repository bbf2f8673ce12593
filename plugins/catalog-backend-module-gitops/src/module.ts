import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { createEntityReader } from './createEntityReader';
import { GitOpsAnnotationProcessor } from './GitOpsAnnotationProcessor';
import { GitOpsEntityProvider } from './GitOpsEntityProvider';
import { openPullRequestTemplate } from './openPullRequestTemplate';
import { TemplateProvider } from './TemplateProvider';

/**
 * Brings the Components of the GitOps repository, and the template that opens
 * pull requests, into the catalog, and lets Components from elsewhere find what
 * runs of them.
 *
 * @public
 */
export const catalogModuleGitops = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'gitops',
  register({ registerInit }) {
    registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        events,
        logger,
        scheduler,
      }) {
        const settings = config.getOptionalConfig('catalog.providers.gitops');
        const schedule = settings?.has('schedule')
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              settings.getConfig('schedule'),
            )
          : {
              frequency: { minutes: 5 },
              timeout: { minutes: 1 },
              initialDelay: { seconds: 3 },
            };
        const readEntities = createEntityReader({ auth, discovery });
        catalog.addProcessor(
          new GitOpsAnnotationProcessor({
            readEntities,
            logger,
            now: Date.now,
          }),
        );
        catalog.addEntityProvider(
          new GitOpsEntityProvider({
            readEntities,
            schedule: scheduler.createScheduledTaskRunner(schedule),
            events,
            logger,
          }),
          new TemplateProvider(
            openPullRequestTemplate(
              settings?.getOptionalString('templateOwner') ??
                'group:default/platform',
            ),
          ),
        );
      },
    });
  },
});
