import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  catalogEntitiesSchema,
  type CatalogEntities,
} from '@slipway/plugin-gitops-common/api';

/** Asks gitops-backend for the entities, with the catalog's own service token. */
export function createEntityReader(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}): () => Promise<CatalogEntities> {
  const { auth, discovery } = services;
  return async () => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'gitops',
    });
    const baseUrl = await discovery.getBaseUrl('gitops');
    const response = await fetch(`${baseUrl}/catalog-entities`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return catalogEntitiesSchema.parse(await response.json());
  };
}
