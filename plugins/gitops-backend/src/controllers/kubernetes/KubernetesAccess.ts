import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';

/** How the proxy of Backstage's Kubernetes plugin is reached. */
export interface KubernetesAccess {
  auth: Pick<AuthService, 'getOwnServiceCredentials' | 'getPluginRequestToken'>;
  discovery: Pick<DiscoveryService, 'getBaseUrl'>;
}
