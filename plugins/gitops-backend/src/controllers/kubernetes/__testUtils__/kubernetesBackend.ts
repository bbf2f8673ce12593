/*
 * A process with Backstage's Kubernetes plugin, for tests: the plugin imports
 * modules while it runs, which Jest does not let it do. The arguments are the
 * address of a cluster and the token of its account; the port is sent back.
 */
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';

async function start(url: string, token: string): Promise<void> {
  const { server } = await startTestBackend({
    features: [
      kubernetesPlugin,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({
        data: {
          kubernetes: {
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: [
                  {
                    name: 'prod-eks',
                    url,
                    authProvider: 'serviceAccount',
                    serviceAccountToken: token,
                  },
                ],
              },
            ],
          },
        },
      }),
    ],
  });
  process.send?.(server.port());
}

const [url, token] = process.argv.slice(2);
process.on('disconnect', () => process.exit(0));
start(url, token);
