import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogProcessor } from '@backstage/plugin-catalog-node';
import type { CatalogEntities } from '@slipway/plugin-gitops-common/api';

type Workload = CatalogEntities['workloads'][number];

/** Milliseconds that an answer of gitops-backend serves the entities after it. */
const FRESH = 30_000;

/**
 * Lets a Component from elsewhere find what runs of it: one with the name and the
 * owner of a workload of the GitOps repository gets the annotations that its own
 * catalog-info.yaml would have. What it says itself stays.
 */
export class GitOpsAnnotationProcessor implements CatalogProcessor {
  private latest?: { at: number; workloads: Promise<readonly Workload[]> };

  constructor(
    private readonly options: {
      /** Asks gitops-backend. */
      readEntities(): Promise<CatalogEntities>;
      logger: LoggerService;
      /** Milliseconds. */
      now(): number;
    },
  ) {}

  getProcessorName(): string {
    return 'gitops-annotations';
  }

  async preProcessEntity(entity: Entity): Promise<Entity> {
    const { annotations } = entity.metadata;
    if (
      entity.kind !== 'Component' ||
      (entity.metadata.namespace ?? 'default') !== 'default' ||
      annotations?.['gitops.slipway.dev/workload'] ||
      annotations?.[ANNOTATION_LOCATION]?.startsWith('gitops:')
    ) {
      return entity;
    }
    const workload = (await this.workloads()).find(
      ({ workload: name, owner }) =>
        name === entity.metadata.name && owner === ownerOf(entity),
    );
    if (!workload) {
      return entity;
    }
    const { team, workload: name } = workload;
    return {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          'argocd/app-selector': `gitops.slipway.dev/team=${team},gitops.slipway.dev/workload=${name}`,
          ...annotations,
          'gitops.slipway.dev/workload': `${team}/${name}`,
        },
      },
    };
  }

  private async workloads(): Promise<readonly Workload[]> {
    const { readEntities, logger, now } = this.options;
    if (!this.latest || now() - this.latest.at > FRESH) {
      this.latest = {
        at: now(),
        workloads: readEntities().then(
          ({ workloads }) => workloads,
          error => {
            logger.warn(
              'Reading the workloads of the GitOps repository failed; Components from elsewhere keep the annotations they have.',
              error instanceof Error ? error : { error: String(error) },
            );
            return [];
          },
        ),
      };
    }
    return this.latest.workloads;
  }
}

/** Who owns it by its own word; an owner that cannot be read owns no workload. */
function ownerOf({ spec }: Entity): string | undefined {
  if (typeof spec?.owner !== 'string') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(spec.owner, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    // The catalog tells the owner of the entity what is wrong with it.
    return undefined;
  }
}
