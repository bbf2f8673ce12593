import type { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { isOwnOrigin } from './catalogHasForeign';

/**
 * Names of the Components of the default namespace that the catalog has from
 * elsewhere than the GitOps repository, so that a page knows without asking for
 * each what no catalog-info.yaml is written for.
 */
export async function listComponentsElsewhere(options: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<string[]> {
  const { catalog, auth } = options;
  const { items } = await catalog.getEntities(
    {
      filter: { kind: 'component', 'metadata.namespace': 'default' },
      fields: ['metadata.name', 'metadata.annotations'],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return items
    .filter(
      ({ metadata }) =>
        !isOwnOrigin(metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION]),
    )
    .map(({ metadata }) => metadata.name)
    .sort();
}
