import { ANNOTATION_ORIGIN_LOCATION } from '@backstage/catalog-model';
import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** Origin location of entities that our own entity provider brings. */
const OWN_ORIGIN = 'gitops:';

/**
 * Whether the catalog has a Component of this name from elsewhere: then no
 * catalog-info.yaml is written for it.
 */
export async function catalogHasForeign(options: {
  name: string;
  catalog: CatalogService;
  auth: AuthService;
}): Promise<boolean> {
  const { name, catalog, auth } = options;
  const entity = await catalog.getEntityByRef(
    { kind: 'Component', namespace: 'default', name },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  return (
    entity !== undefined &&
    !isOwnOrigin(entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION])
  );
}

/** Whether an origin location is that of our own entity provider. */
export function isOwnOrigin(origin: string | undefined): boolean {
  return origin?.startsWith(OWN_ORIGIN) ?? false;
}
