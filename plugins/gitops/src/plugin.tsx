import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { PermissionClient } from '@backstage/plugin-permission-common';
import AddBoxOutlined from '@mui/icons-material/AddBoxOutlined';
import { gitOpsApiRef } from './api/GitOpsApi';
import { GitOpsClient } from './api/GitOpsClient';
import { newServiceRouteRef } from './routes';

const newServicePage = PageBlueprint.make({
  params: {
    path: '/new-service',
    title: 'New service',
    icon: <AddBoxOutlined fontSize="inherit" />,
    routeRef: newServiceRouteRef,
    noHeader: true,
    loader: () =>
      import('./newService/NewServicePage').then(m => <m.NewServicePage />),
  },
});

const gitOpsApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
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
});

/**
 * The gitops plugin: the New service page.
 *
 * @public
 */
export const gitopsPlugin = createFrontendPlugin({
  pluginId: 'gitops',
  extensions: [gitOpsApi, newServicePage],
  routes: { newService: newServiceRouteRef },
});
