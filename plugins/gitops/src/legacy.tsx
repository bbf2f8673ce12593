/**
 * The Slipway frontend for apps of the old frontend system.
 *
 * @packageDocumentation
 */
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  configApiRef,
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { PermissionClient } from '@backstage/plugin-permission-common';
import { gitOpsApiRef } from './api/GitOpsApi';
import { GitOpsClient } from './api/GitOpsClient';
import { newServiceRouteRef } from './routes';

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
  routes: { newService: convertLegacyRouteRef(newServiceRouteRef) },
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
