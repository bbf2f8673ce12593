import { parseEntityRef } from '@backstage/catalog-model';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { ENTITY_TAB_PATH } from '../routes';

const entityPage = convertLegacyRouteRef(entityRouteRef);

/** Path of the GitOps tab of an entity; none in an app without entity pages. */
export function useEntityTabPath(): (entityRef: string) => string | undefined {
  const toEntity = useRouteRef(entityPage);
  return entityRef => {
    const page = toEntity?.(parseEntityRef(entityRef));
    return page && `${page}${ENTITY_TAB_PATH}`;
  };
}
