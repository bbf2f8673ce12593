/**
 * The Slipway frontend for apps of the old frontend system.
 *
 * @packageDocumentation
 */
import {
  compatWrapper,
  convertLegacyRouteRef,
} from '@backstage/core-compat-api';
import {
  configApiRef,
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { PermissionClient } from '@backstage/plugin-permission-common';
import { gitOpsApiRef } from './api/GitOpsApi';
import { GitOpsClient } from './api/GitOpsClient';
import { gitOpsRouteRef, newServiceRouteRef } from './routes';

export { createGitOpsColumn } from './catalogColumn/createGitOpsColumn';
export { GitOpsColumnCell } from './catalogColumn/GitOpsColumnCell';
export { isGitOpsAvailable } from './status/isGitOpsAvailable';

/** @public */
export const gitopsPlugin = createPlugin({
  id: 'gitops',
  apis: [
    createApiFactory({
      api: gitOpsApiRef,
      deps: {
        fetchApi: fetchApiRef,
        identityApi: identityApiRef,
        discovery: discoveryApiRef,
        config: configApiRef,
      },
      factory: ({ fetchApi, identityApi, discovery, config }) =>
        new GitOpsClient({
          fetchApi,
          identityApi,
          permissions: new PermissionClient({ discovery, config }),
        }),
    }),
  ],
  routes: {
    newService: convertLegacyRouteRef(newServiceRouteRef),
    entities: convertLegacyRouteRef(gitOpsRouteRef),
  },
});

/**
 * The New service page, for a `<Route>` of the app.
 *
 * @public
 */
export const NewServicePage = gitopsPlugin.provide(
  createRoutableExtension({
    name: 'NewServicePage',
    component: () =>
      import('./newService/NewServicePage').then(m => m.NewServicePage),
    mountPoint: convertLegacyRouteRef(newServiceRouteRef),
  }),
);

/**
 * The page of all entities and the pages of changes below it, for a
 * `<Route path="/gitops">` of the app.
 *
 * @public
 */
export const GitOpsPage = gitopsPlugin.provide(
  createRoutableExtension({
    name: 'GitOpsPage',
    component: () =>
      import('./entityList/GitOpsPages').then(
        m => () => compatWrapper(<m.GitOpsPages />),
      ),
    mountPoint: convertLegacyRouteRef(gitOpsRouteRef),
  }),
);

/**
 * The GitOps tab, for an `<EntityLayout.Route path="/gitops">` of entities that
 * {@link isGitOpsAvailable} takes.
 *
 * @public
 */
export const EntityGitOpsContent = gitopsPlugin.provide(
  createComponentExtension({
    name: 'EntityGitOpsContent',
    component: {
      lazy: () =>
        import('./statusTab/EntityGitOpsContent').then(
          m => () => compatWrapper(<m.EntityGitOpsContent />),
        ),
    },
  }),
);

/**
 * The GitOps card, for the overview of entities that {@link isGitOpsAvailable}
 * takes.
 *
 * @public
 */
export const EntityGitOpsCard = gitopsPlugin.provide(
  createComponentExtension({
    name: 'EntityGitOpsCard',
    component: {
      lazy: () =>
        import('./statusCard/EntityGitOpsCard').then(
          m => () => compatWrapper(<m.EntityGitOpsCard />),
        ),
    },
  }),
);
