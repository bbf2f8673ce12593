import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ComponentFacts } from '@slipway/plugin-gitops-common/draft';
import { applicationAnnotations } from '@slipway/plugin-gitops-common/status';

/** What of an entity tells its Applications, and shows in a list. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.owner',
  'relations',
];

/** Entities that a list shows at most. */
const MAX_ENTITIES = 1_000;

/** Reads the catalog as the person who asks. */
export class EntityReader {
  constructor(
    private readonly catalog: Pick<
      CatalogService,
      'getEntityByRef' | 'getEntitiesByRefs' | 'queryEntities'
    >,
  ) {}

  /** @throws NotFoundError also when the person may not see it. */
  async read(ref: string, credentials: BackstageCredentials): Promise<Entity> {
    const entity = await this.catalog.getEntityByRef(ref, { credentials });
    if (!entity) {
      throw new NotFoundError(
        `Reading the status of ${ref} failed: the catalog has no such entity that you may see.`,
      );
    }
    return entity;
  }

  /** What the catalog knows of a Component, where the person may see it. */
  async findFacts(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<ComponentFacts | undefined> {
    const ref = `component:default/${name}`;
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
      return undefined;
    }
    const entity = await this.catalog.getEntityByRef(ref, { credentials });
    const { owner, system, type } = (entity?.spec ?? {}) as Record<
      string,
      unknown
    >;
    const textOf = (value: unknown) =>
      typeof value === 'string' ? value.slice(0, 500) : undefined;
    return (
      entity && {
        owner: textOf(owner),
        system: textOf(system),
        type: textOf(type),
        description: textOf(entity.metadata.description),
        tags: entity.metadata.tags?.slice(0, 20),
      }
    );
  }

  /** Those that are there and that the person may see, in the given order. */
  async readAll(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const { items } = await this.catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: FIELDS },
      { credentials },
    );
    return items.filter(item => item !== undefined);
  }

  /** Entities that say something about Applications, by name. */
  async listWithApplications(
    credentials: BackstageCredentials,
  ): Promise<Entity[]> {
    const { workload, appName, appSelector, projectName } =
      applicationAnnotations;
    const { items } = await this.catalog.queryEntities(
      {
        filter: [workload, appName, appSelector, projectName].map(name => ({
          [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
        })),
        fields: FIELDS,
        limit: MAX_ENTITIES,
        orderFields: { field: 'metadata.name', order: 'asc' },
      },
      { credentials },
    );
    return items;
  }
}
