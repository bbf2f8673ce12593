import { catalogEntitiesSchema } from '@slipway/plugin-gitops-common/api';
import { listCatalogEntities as listCatalogEntitiesUseCase } from '../usecases/listCatalogEntities';
import { defineRoute } from './defineRoute';

export const listCatalogEntities = defineRoute({
  id: 'listCatalogEntities',
  method: 'get',
  path: '/catalog-entities',
  summary: 'The catalog entities of the base branch',
  description:
    'For the catalog’s own service token only. 403 for everybody else, 503 when the repository cannot be read: then the catalog keeps what it has.',
  caller: 'service',
  answers: { 200: catalogEntitiesSchema },
  async handle(_, { base }) {
    return { status: 200, body: await listCatalogEntitiesUseCase(base) };
  },
});
