import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import MergeOutlined from '@mui/icons-material/MergeOutlined';
import { sandboxApiRef } from './api/SandboxApi';
import { SandboxClient } from './api/SandboxClient';
import { rootRouteRef } from './routes';

const sandboxPage = PageBlueprint.make({
  params: {
    path: '/gitops-sandbox',
    title: 'Pull requests',
    icon: <MergeOutlined fontSize="inherit" />,
    routeRef: rootRouteRef,
    noHeader: true,
    loader: () => import('./SandboxRouter').then(m => <m.SandboxRouter />),
  },
});

const sandboxApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sandboxApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new SandboxClient(fetchApi),
    }),
});

/**
 * The review page of the embedded Git repository.
 *
 * @public
 */
export const gitopsSandboxPlugin = createFrontendPlugin({
  pluginId: 'gitops-sandbox',
  extensions: [sandboxApi, sandboxPage],
  routes: { root: rootRouteRef },
});
