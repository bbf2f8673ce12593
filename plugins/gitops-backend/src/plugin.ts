import {
  coreServices,
  createBackendPlugin,
  type LoggerService,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  notificationService,
  type NotificationService,
} from '@backstage/plugin-notifications-node';
import { gitopsPermissions } from '@slipway/plugin-gitops-common';
import {
  argoCdNotificationTopic,
  gitOpsControllersExtensionPoint,
  gitOpsModelExtensionPoint,
  gitOpsRepositoryExtensionPoint,
  releaseResourceRef,
  releaseRules,
  type ArgoCdNotification,
  type Controller,
} from '@slipway/plugin-gitops-node';
import {
  statusSignalChannel,
  type StatusSignal,
} from '@slipway/plugin-gitops-common/api';
import {
  signalsServiceRef,
  type SignalsService,
} from '@backstage/plugin-signals-node';
import { randomUUID } from 'node:crypto';
import { chooseRepository, type CreateRepository } from './chooseRepository';
import { Authorization } from './authorization';
import { createModelGate } from './createModelGate';
import type { AddedModel } from './models/createModelClient';
import { actions } from './actions';
import { createRouter } from './routes/createRouter';
import type { RouteServices } from './routes/defineRoute';
import { readControllers } from './controllers/readControllers';
import { ApplicationStore } from './store/ApplicationStore';
import { ChangeStore } from './store/ChangeStore';
import { DraftStore } from './store/DraftStore';
import { DriftStore } from './store/DriftStore';
import { FeedbackStore } from './store/FeedbackStore';
import { InstanceStore } from './store/InstanceStore';
import { openDatabase } from './store/migrate';
import { RefreshRequestStore } from './store/RefreshRequestStore';
import { ReviewStore } from './store/ReviewStore';
import { RevisionFactStore } from './store/RevisionFactStore';
import { ServerMemoryStore } from './store/ServerMemoryStore';
import { StandardsStore } from './store/StandardsStore';
import { WordingStore } from './store/WordingStore';
import { BaseBranch } from './usecases/BaseBranch';
import { catalogHasForeign } from './usecases/catalogHasForeign';
import { listComponentsElsewhere } from './usecases/listComponentsElsewhere';
import { resourceOfRef } from './usecases/listWorkloads';
import { EntityReader } from './usecases/status/EntityReader';
import { readNotified } from './usecases/status/readNotified';
import type { StatusServices } from './usecases/status/StatusServices';
import { followChanges } from './followChanges';
import { followReviews } from './followReviews';
import { scheduleRefreshes } from './scheduleRefreshes';
import { scheduleWordings } from './scheduleWordings';
import type { News } from './usecases/newsOf';
import { findReviewTeam } from './usecases/findReviewTeam';
import { readPullRequestSettings } from './readPullRequestSettings';
import { readReviewMode } from './readReviewMode';
import { readPerson } from './usecases/readPerson';
import { wordByModel } from './usecases/reviews/wordByModel';

/**
 * The gitops backend: drafts, previews and changes of the GitOps repository that
 * the configuration names, or that a module sets through
 * `gitOpsRepositoryExtensionPoint`.
 *
 * @public
 */
export const gitopsPlugin = createBackendPlugin({
  pluginId: 'gitops',
  register(env) {
    let create: CreateRepository | undefined;
    env.registerExtensionPoint(gitOpsRepositoryExtensionPoint, {
      setRepository(value) {
        if (create) {
          throw new ConflictError(
            'Setting the GitOps repository failed: another module has set one. Keep one of the modules in the backend.',
          );
        }
        create = value;
      },
    });

    const added: Controller[] = [];
    env.registerExtensionPoint(gitOpsControllersExtensionPoint, {
      addController(controller) {
        added.push(controller);
      },
    });

    let addedModel: AddedModel | undefined;
    env.registerExtensionPoint(gitOpsModelExtensionPoint, {
      setModel(name, model) {
        if (addedModel) {
          throw new ConflictError(
            `Setting the language model ${name} failed: another module has set ${addedModel.name}. Keep one of the modules in the backend.`,
          );
        }
        addedModel = { name, model };
      },
    });

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, logger, userInfo } = deps;
        const knex = await openDatabase(deps.database);
        const changes = new ChangeStore(knex);
        const now = () => new Date().toISOString();
        const repository = chooseRepository(
          deps.config,
          create,
        )({ memory: new ServerMemoryStore(knex, now) });
        const base = new BaseBranch({
          repository,
          standardsStore: new StandardsStore(knex),
          logger,
        });

        const model = await createModelGate({
          ...deps,
          added: addedModel,
          knex,
          newId: randomUUID,
          now,
        });

        const wordings = new WordingStore(knex);
        const status: StatusServices = {
          controllers: uniqueInstances([
            ...readControllers(deps.config, {
              auth,
              discovery: deps.discovery,
              now: Date.now,
            }),
            ...added,
          ]),
          applications: new ApplicationStore(knex),
          instances: new InstanceStore(knex),
          facts: new RevisionFactStore(knex),
          drift: new DriftStore(knex),
          refreshRequests: new RefreshRequestStore(knex),
          changes,
          readWordings: async states =>
            model.mode === 'on' ? wordings.readShown(states) : new Map(),
          modelNote: async () =>
            model.mode === 'on'
              ? (await model.state()).usedUp?.message
              : undefined,
          logger,
          signal: message => publishSignal(deps.signals, message, logger),
          now,
        };

        deps.permissionsRegistry.addResourceType({
          resourceRef: releaseResourceRef,
          permissions: gitopsPermissions,
          rules: releaseRules,
          async getResources(refs) {
            const { workloads } = await base.read();
            return refs.map(ref => resourceOfRef(ref, workloads));
          },
        });

        const services: RouteServices = {
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
          // Backstage's own wish, which its templates follow, too.
          wantsPersonTokens:
            repository.withToken !== undefined &&
            (deps.config.getOptionalBoolean(
              'scaffolder.requireScmUserCredentials',
            ) ??
              false),
          pullRequests: {
            settings: readPullRequestSettings(deps.config),
            findReviewTeam: owner => findReviewTeam({ owner, catalog, auth }),
            logger,
          },
          entities: new EntityReader(catalog),
          status,
          model,
          feedback: new FeedbackStore(knex),
          newId: randomUUID,
          now,
        };
        deps.httpRouter.use(
          createRouter({ httpAuth: deps.httpAuth, services }),
        );
        for (const action of actions) {
          action.register(deps.actionsRegistry, services);
        }

        await followChanges({
          ...deps,
          repository,
          base,
          services: status,
          notify: (userRef, news) => notify(deps.notifications, userRef, news),
        });
        await followReviews({
          ...deps,
          services: {
            repository,
            base,
            changes,
            reviews: new ReviewStore(knex),
            mode: readReviewMode(deps.config),
            word: wordByModel(model, logger),
            logger,
            now,
          },
        });
        await deps.events.subscribe({
          id: 'gitops-argocd',
          topics: [argoCdNotificationTopic],
          onEvent: ({ eventPayload }) =>
            readNotified({
              services: status,
              notification: eventPayload as ArgoCdNotification,
            }),
        });
        await scheduleRefreshes({
          ...deps,
          services: status,
          transport: repository.transport,
          base,
        });
        await scheduleWordings({
          scheduler: deps.scheduler,
          services: { ...status, gate: model, wordings },
        });
      },
    });
  },
});

/** Later news of a change takes the place of earlier news. */
async function notify(
  notifications: NotificationService,
  userRef: string,
  news: News,
): Promise<void> {
  await notifications.send({
    recipients: { type: 'entity', entityRef: userRef },
    payload: {
      title: news.title,
      description: news.description,
      link: news.link,
      severity: news.severity,
      topic: 'gitops',
      scope: news.scope,
    },
  });
}

/** What it tells of is stored already; a page that misses it asks again soon. */
async function publishSignal(
  signals: SignalsService,
  message: StatusSignal,
  logger: LoggerService,
): Promise<void> {
  try {
    await signals.publish({
      recipients: { type: 'broadcast' },
      channel: statusSignalChannel,
      message,
    });
  } catch (error) {
    logger.warn(
      'Telling open pages of changed Applications failed; they ask again within a minute.',
      error instanceof Error ? error : { error: String(error) },
    );
  }
}

/** @throws ConflictError when two instances have one name. */
function uniqueInstances(controllers: readonly Controller[]): Controller[] {
  const names = new Set<string>();
  for (const { instance } of controllers) {
    if (names.has(instance)) {
      throw new ConflictError(
        `The gitops backend did not start: there are two controller instances of the name "${instance}". Give one of them another name.`,
      );
    }
    names.add(instance);
  }
  return [...controllers];
}
