import { mockServices } from '@backstage/backend-test-utils';
import type { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { EventParams, EventsService } from '@backstage/plugin-events-node';
import type { CatalogEntities } from '@slipway/plugin-gitops-common/api';
import { GitOpsEntityProvider } from './GitOpsEntityProvider';

const checkout = {
  path: 'workloads/payments/checkout/catalog-info.yaml',
  entity: {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', annotations: { 'a/b': 'c' } },
    spec: { type: 'service', owner: 'group:default/payments' },
  },
};

function setUp(answers: (() => Promise<CatalogEntities>)[]) {
  const listeners: ((event: EventParams) => Promise<void>)[] = [];
  const events: EventsService = {
    async publish(event) {
      await Promise.all(listeners.map(listener => listener(event)));
    },
    async subscribe({ onEvent }) {
      listeners.push(onEvent);
    },
  };
  const mutations: Parameters<EntityProviderConnection['applyMutation']>[0][] =
    [];
  const connection: EntityProviderConnection = {
    async applyMutation(mutation) {
      mutations.push(mutation);
    },
    async refresh() {},
  };
  const provider = new GitOpsEntityProvider({
    readEntities: () => answers.shift()!(),
    schedule: { run: async ({ fn }) => fn(new AbortController().signal) },
    events,
    logger: mockServices.logger.mock(),
  });
  return { provider, connection, mutations, events };
}

describe('GitOpsEntityProvider', () => {
  it('brings the entities with the location they came from', async () => {
    const { provider, connection, mutations } = setUp([
      async () => ({
        revision: 'a',
        entities: [checkout],
        workloads: [],
        skipped: [],
      }),
    ]);
    await provider.connect(connection);
    expect(mutations).toEqual([
      {
        type: 'full',
        entities: [
          {
            locationKey: 'gitops',
            entity: {
              ...checkout.entity,
              metadata: {
                name: 'checkout',
                annotations: {
                  'a/b': 'c',
                  'backstage.io/managed-by-location': `gitops:${checkout.path}`,
                  'backstage.io/managed-by-origin-location': `gitops:${checkout.path}`,
                },
              },
            },
          },
        ],
      },
    ]);
  });

  it('removes nothing when the read fails or finds nothing', async () => {
    const { provider, connection, mutations } = setUp([
      async () => {
        throw new Error('connection refused');
      },
      async () => ({ revision: 'a', entities: [], workloads: [], skipped: [] }),
    ]);
    await provider.connect(connection);
    await provider.refresh();
    expect(mutations).toEqual([]);
  });

  it('reads again when the repository tells of a change', async () => {
    const answer = async () => ({
      revision: 'a',
      entities: [checkout],
      workloads: [],
      skipped: [],
    });
    const { provider, connection, mutations, events } = setUp([answer, answer]);
    await provider.connect(connection);
    await events.publish({
      topic: 'gitops.repository',
      eventPayload: { kind: 'branch', branch: 'main', revision: 'b' },
    });
    expect(mutations).toHaveLength(2);
  });

  it('shares one more reading among the events that come during a reading', async () => {
    let release: () => void = () => {};
    const slow = new Promise<void>(resolve => {
      release = resolve;
    });
    const answer = {
      revision: 'a',
      entities: [checkout],
      workloads: [],
      skipped: [],
    };
    const { provider, connection, mutations } = setUp([
      async () => answer,
      async () => {
        await slow;
        return answer;
      },
      async () => answer,
    ]);
    await provider.connect(connection);
    const first = provider.refresh();
    const others = [provider.refresh(), provider.refresh()];
    release();
    await Promise.all([first, ...others]);
    expect(mutations).toHaveLength(3);
  });
});
