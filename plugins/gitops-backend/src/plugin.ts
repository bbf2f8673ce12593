import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { gitopsPermissions } from '@slipway/plugin-gitops-common';
import {
  gitOpsRepositoryExtensionPoint,
  gitOpsRepositoryTopic,
  releaseResourceRef,
  releaseRules,
  type GitOpsRepository,
  type GitOpsRepositoryEvent,
} from '@slipway/plugin-gitops-node';
import { randomUUID } from 'node:crypto';
import { Authorization } from './authorization';
import { createRouter } from './routes/createRouter';
import { ChangeStore } from './store/ChangeStore';
import { DraftStore } from './store/DraftStore';
import { openDatabase } from './store/migrate';
import { StandardsStore } from './store/StandardsStore';
import { BaseBranch } from './usecases/BaseBranch';
import { catalogHasForeign } from './usecases/catalogHasForeign';
import { listComponentsElsewhere } from './usecases/listComponentsElsewhere';
import { followOpenChanges } from './usecases/followOpenChanges';
import { resourceOfRef } from './usecases/listWorkloads';
import { readPerson } from './usecases/readPerson';

/**
 * The gitops backend: drafts, previews and changes of the GitOps repository that
 * a module sets through `gitOpsRepositoryExtensionPoint`.
 *
 * @public
 */
export const gitopsPlugin = createBackendPlugin({
  pluginId: 'gitops',
  register(env) {
    let repository: GitOpsRepository | undefined;
    env.registerExtensionPoint(gitOpsRepositoryExtensionPoint, {
      setRepository(value) {
        if (repository) {
          throw new ConflictError(
            'Setting the GitOps repository failed: another module has set one. Keep one of the modules in the backend.',
          );
        }
        repository = value;
      },
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        if (!repository) {
          throw new NotFoundError(
            'The gitops backend did not start: no module sets its GitOps repository. Add one, such as @slipway/plugin-gitops-backend-module-sandbox, to the backend.',
          );
        }
        const { auth, catalog, logger, userInfo } = deps;
        const knex = await openDatabase(deps.database);
        const changes = new ChangeStore(knex);
        const now = () => new Date().toISOString();
        const base = new BaseBranch({
          repository,
          standardsStore: new StandardsStore(knex),
          logger,
        });

        deps.permissionsRegistry.addResourceType({
          resourceRef: releaseResourceRef,
          permissions: gitopsPermissions,
          rules: releaseRules,
          async getResources(refs) {
            const { workloads } = await base.read();
            return refs.map(ref => resourceOfRef(ref, workloads));
          },
        });

        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            services: {
              authorization: new Authorization(
                deps.permissions,
                deps.permissionsRegistry,
              ),
              auditor: deps.auditor,
              base,
              repository,
              drafts: new DraftStore(knex),
              changes,
              readPerson: credentials =>
                readPerson({ credentials, userInfo, auth, catalog }),
              catalogHas: name => catalogHasForeign({ name, catalog, auth }),
              listComponentsElsewhere: () =>
                listComponentsElsewhere({ catalog, auth }),
              newId: randomUUID,
              now,
            },
          }),
        );

        const follow = (pullRequest?: number) =>
          followOpenChanges({
            forge: repository!.forge,
            changes,
            logger,
            now,
            pullRequest,
          });
        await deps.events.subscribe({
          id: 'gitops',
          topics: [gitOpsRepositoryTopic],
          async onEvent({ eventPayload }) {
            const event = eventPayload as GitOpsRepositoryEvent;
            if (event.kind === 'pull-request') {
              await follow(event.number);
            }
          },
        });
        await deps.scheduler.scheduleTask({
          id: 'follow-open-changes',
          frequency: { minutes: 1 },
          initialDelay: { seconds: 20 },
          timeout: { minutes: 1 },
          fn: () => follow(),
        });
      },
    });
  },
});
