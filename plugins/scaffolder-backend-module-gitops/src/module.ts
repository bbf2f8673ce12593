import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createOpenPullRequestAction } from './actions/openPullRequest';

/**
 * Scaffolder actions of Slipway.
 *
 * @public
 */
export const scaffolderModuleGitops = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'gitops',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ actions, auth, config, discovery }) {
        actions.addActions(
          createOpenPullRequestAction({
            auth,
            discovery,
            requireUserToken: config.getOptionalBoolean(
              'scaffolder.requireScmUserCredentials',
            ),
          }),
        );
      },
    });
  },
});
