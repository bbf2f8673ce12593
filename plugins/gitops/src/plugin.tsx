import {
  ApiBlueprint,
  configApiRef,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { PermissionClient } from '@backstage/plugin-permission-common';
import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import AddBoxOutlined from '@mui/icons-material/AddBoxOutlined';
import { gitOpsApiRef } from './api/GitOpsApi';
import { GitOpsClient } from './api/GitOpsClient';
import { ENTITY_TAB_PATH, gitOpsRouteRef, newServiceRouteRef } from './routes';
import { isGitOpsAvailable } from './status/isGitOpsAvailable';

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

const entityListPage = PageBlueprint.make({
  name: 'entities',
  params: {
    path: '/gitops',
    title: 'GitOps',
    icon: <AccountTreeOutlined fontSize="inherit" />,
    routeRef: gitOpsRouteRef,
    noHeader: true,
    loader: () =>
      import('./entityList/GitOpsPages').then(m => <m.GitOpsPages />),
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: ENTITY_TAB_PATH,
    title: 'GitOps',
    filter: isGitOpsAvailable,
    loader: () =>
      import('./statusTab/EntityGitOpsContent').then(m => (
        <m.EntityGitOpsContent />
      )),
  },
});

const entityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isGitOpsAvailable,
    loader: () =>
      import('./statusCard/EntityGitOpsCard').then(m => <m.EntityGitOpsCard />),
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
 * The gitops plugin: the New service page, the page of all entities, and the tab
 * and the card of each.
 *
 * @public
 */
export const gitopsPlugin = createFrontendPlugin({
  pluginId: 'gitops',
  extensions: [
    gitOpsApi,
    newServicePage,
    entityListPage,
    entityContent,
    entityCard,
  ],
  routes: { newService: newServiceRouteRef, entities: gitOpsRouteRef },
});
