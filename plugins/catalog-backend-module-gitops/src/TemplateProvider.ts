import type { Entity } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** Brings entities that never change, such as our template. */
export class TemplateProvider implements EntityProvider {
  constructor(private readonly entity: Entity) {}

  getProviderName(): string {
    return 'gitops-template';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await connection.applyMutation({
      type: 'full',
      entities: [{ locationKey: 'gitops-template', entity: this.entity }],
    });
  }
}
