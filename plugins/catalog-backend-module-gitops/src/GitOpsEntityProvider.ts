import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { CatalogEntities } from '@slipway/plugin-gitops-common/api';

/** Events topic of the gitops plugins that tells of a changed repository. */
const REPOSITORY_TOPIC = 'gitops.repository';

/**
 * Brings the Components of the GitOps repository's base branch into the
 * catalog, prompted by events and, should one be lost, by the schedule. A read
 * that fails or finds nothing removes nothing.
 */
export class GitOpsEntityProvider implements EntityProvider {
  private connection?: EntityProviderConnection;
  private running?: Promise<void>;
  private again = false;

  constructor(
    private readonly options: {
      /** Asks gitops-backend. */
      readEntities(): Promise<CatalogEntities>;
      schedule: SchedulerServiceTaskRunner;
      events: EventsService;
      logger: LoggerService;
    },
  ) {}

  getProviderName(): string {
    return 'gitops';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    await this.options.events.subscribe({
      id: 'catalog-gitops',
      topics: [REPOSITORY_TOPIC],
      onEvent: () => this.refresh(),
    });
    await this.options.schedule.run({
      id: 'gitops-entities',
      fn: () => this.refresh(),
    });
  }

  /** Reads once more; calls that come meanwhile share one more reading. */
  async refresh(): Promise<void> {
    if (this.running) {
      this.again = true;
      await this.running;
      return;
    }
    this.running = this.readUntilQuiet();
    try {
      await this.running;
    } finally {
      this.running = undefined;
    }
  }

  private async readUntilQuiet(): Promise<void> {
    do {
      this.again = false;
      await this.read();
    } while (this.again);
  }

  private async read(): Promise<void> {
    const { readEntities, logger } = this.options;
    let answer: CatalogEntities;
    try {
      answer = await readEntities();
    } catch (error) {
      logger.warn(
        'Reading the entities of the GitOps repository failed; the catalog keeps those it has.',
        error instanceof Error ? error : { error: String(error) },
      );
      return;
    }
    for (const { path, reason } of answer.skipped) {
      logger.warn(`Passing over ${path} of the GitOps repository: ${reason}`);
    }
    if (answer.entities.length === 0) {
      logger.info(
        'The GitOps repository has no catalog entities; the catalog keeps those it has.',
      );
      return;
    }
    await this.connection?.applyMutation({
      type: 'full',
      entities: answer.entities.map(({ path, entity }) => ({
        locationKey: 'gitops',
        entity: located(entity as unknown as Entity, path),
      })),
    });
  }
}

function located(entity: Entity, path: string): Entity {
  const location = `gitops:${path}`;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
    },
  };
}
