import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { lintAsOfToday } from './checks/lintAsOfToday';
import {
  gitOpsRepositoryTopic,
  type GitOpsRepositoryEvent,
} from '@slipway/plugin-gitops-node';
import { ARGOCD_PATH } from './argocd/createArgoCdRoutes';
import { openArgoCd } from './argocd/openArgoCd';
import { SandboxAuthorization } from './authorization';
import { ChangeChecks } from './checks/ChangeChecks';
import { readSandboxConfig } from './config';
import { protectMain } from './http-backend/protectMain';
import { openRepository } from './repository/openRepository';
import { requireGit } from './repository/requireGit';
import { createRouter } from './routes/createRouter';
import { GIT_PATH } from './routes/gitRoutes';
import { CommentStore } from './store/CommentStore';
import { PullRequestStore } from './store/PullRequestStore';
import { TokenStore } from './store/TokenStore';

/** The embedded GitOps repository: Git over HTTP and pull requests. */
export const gitopsSandboxPlugin = createBackendPlugin({
  pluginId: 'gitops-sandbox',
  register({ registerInit }) {
    registerInit({
      deps: {
        auditor: coreServices.auditor,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
      },
      async init({
        auditor,
        config,
        database,
        discovery,
        events,
        httpAuth,
        httpRouter,
        logger,
        permissions,
      }) {
        const sandboxConfig = readSandboxConfig(config, process.env.NODE_ENV);
        await requireGit();
        const repository = await openRepository(sandboxConfig);
        const argocd =
          sandboxConfig.argocd &&
          (await openArgoCd({
            ...sandboxConfig.argocd,
            repository,
            now: () => Date.now(),
          }));
        await protectMain(repository.gitdir);

        const client = await database.getClient();
        if (!database.migrations?.skip) {
          await client.migrate.latest({
            directory: resolvePackagePath(
              '@slipway/plugin-gitops-sandbox-backend',
              'migrations',
            ),
          });
        }
        const tokens = new TokenStore(client);
        const baseUrl = await discovery.getExternalBaseUrl('gitops-sandbox');
        const publish = async (eventPayload: GitOpsRepositoryEvent) => {
          try {
            await events.publish({
              topic: gitOpsRepositoryTopic,
              eventPayload,
            });
          } catch (error) {
            // What it tells of has happened; whoever listens also polls.
            logger.warn('Could not publish a change of the repository', {
              error: String(error),
            });
          }
        };
        httpRouter.use(
          createRouter({
            sandbox: {
              repository,
              pullRequests: new PullRequestStore(client),
              comments: new CommentStore(client),
              tokens,
              checks: new ChangeChecks(repository, lintAsOfToday),
              publish,
              now: () => new Date(),
            },
            authorization: new SandboxAuthorization({
              httpAuth,
              permissions,
              tokens,
            }),
            auditor,
            logger,
            cloneUrl: `${baseUrl}${GIT_PATH}`,
            argocd,
          }),
        );
        // Their clients send no Backstage token; these routes ask for their own.
        httpRouter.addAuthPolicy({ path: '/git', allow: 'unauthenticated' });
        if (argocd) {
          httpRouter.addAuthPolicy({
            path: ARGOCD_PATH,
            allow: 'unauthenticated',
          });
        }
      },
    });
  },
});
