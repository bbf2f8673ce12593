import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { GitOpsAnnotationProcessor } from './GitOpsAnnotationProcessor';

const workloads = [
  {
    team: 'payments',
    workload: 'checkout',
    owner: 'group:default/payments',
  },
];

function component(patch: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout' },
    spec: { owner: 'payments' },
    ...patch,
  };
}

describe('a Component from elsewhere', () => {
  let reads = 0;
  let time = 0;
  const create = (fail = false) => {
    reads = 0;
    time = 0;
    return new GitOpsAnnotationProcessor({
      readEntities: async () => {
        reads++;
        if (fail) {
          throw new Error('The repository is away');
        }
        return { revision: 'a', entities: [], skipped: [], workloads };
      },
      logger: mockServices.logger.mock(),
      now: () => time,
    });
  };

  it('is annotated when it has the name and the owner of a workload', async () => {
    const { metadata } = await create().preProcessEntity(component());
    expect(metadata.annotations).toEqual({
      'gitops.slipway.dev/workload': 'payments/checkout',
      'argocd/app-selector':
        'gitops.slipway.dev/team=payments,gitops.slipway.dev/workload=checkout',
    });
  });

  it('keeps what it says itself', async () => {
    const { metadata } = await create().preProcessEntity(
      component({
        metadata: {
          name: 'checkout',
          annotations: { 'argocd/app-selector': 'app=checkout' },
        },
      }),
    );
    expect(metadata.annotations?.['argocd/app-selector']).toBe('app=checkout');
  });

  it.each<[string, Partial<Entity>]>([
    ['another owner', { spec: { owner: 'group:default/orders' } }],
    ['an owner that cannot be read', { spec: { owner: ':::' } }],
    ['no owner', { spec: {} }],
    ['another name', { metadata: { name: 'ledger' } }],
    ['another kind', { kind: 'API' }],
    ['another namespace', { metadata: { name: 'checkout', namespace: 'x' } }],
    [
      'our own location',
      {
        metadata: {
          name: 'checkout',
          annotations: { 'backstage.io/managed-by-location': 'gitops:x' },
        },
      },
    ],
  ])('is left alone with %s', async (_, patch) => {
    const entity = component(patch);
    await expect(create().preProcessEntity(entity)).resolves.toBe(entity);
  });

  it('is left alone when the repository cannot be read', async () => {
    const entity = component();
    await expect(create(true).preProcessEntity(entity)).resolves.toBe(entity);
  });

  it('shares one reading with others for half a minute', async () => {
    const processor = create();
    await Promise.all(
      [1, 2, 3].map(() => processor.preProcessEntity(component())),
    );
    expect(reads).toBe(1);
    time = 60_000;
    await processor.preProcessEntity(component());
    expect(reads).toBe(2);
  });
});
