import { read } from '../__testUtils__/read';

describe('dependencies on workloads', () => {
  it.each([
    [
      'depends on orders/orders-api and on shipping/parcel-api',
      ['orders/orders-api', 'shipping/parcel-api'],
    ],
    ['calls the fraud service of risk', ['risk/fraud']],
    ['dependencies:\n- orders/orders-api', ['orders/orders-api']],
  ])('are read from %j', (text, expected) => {
    expect(
      (read(text).spec.dependencies ?? []).map(dependency =>
        dependency && 'ref' in dependency ? dependency.ref : undefined,
      ),
    ).toEqual(expected);
  });

  it('are looked up among the workloads that exist', () => {
    const { spec, questions } = read('talks to inventory-api', {
      workloads: ['stock/inventory-api', 'orders/orders-api'],
    });
    expect(spec.dependencies).toEqual([
      { type: 'workload', ref: 'stock/inventory-api' },
    ]);
    expect(questions.map(({ path }) => path)).not.toContain(
      'dependencies[0].ref',
    );
  });

  it('are a question where the team is not known', () => {
    const { questions } = read('talks to inventory-api');
    expect(questions.map(({ path }) => path)).toContain('dependencies[0].ref');
  });

  it.each(['apiVersion: apps/v1', 'calls the Stripe API', 'Redis 24/7'])(
    'are not invented from %j',
    text => {
      expect(
        (read(text).spec.dependencies ?? []).filter(
          dependency => dependency?.type === 'workload',
        ),
      ).toEqual([]);
    },
  );
});

describe('callers', () => {
  it.each([
    'only payments/checkout may call it',
    'called by payments/checkout',
    'used by payments/checkout',
  ])('are read from %j', text => {
    const { spec } = read(text);
    expect(spec.network?.ingressFrom).toEqual([
      { workload: 'payments/checkout' },
    ]);
    expect(spec.dependencies).toBeUndefined();
  });

  it('reads a list with others between', () => {
    expect(
      read('depends on: redis, carrier-gateway, address-book').spec
        .dependencies,
    ).toMatchObject([
      { type: 'redis' },
      { type: 'workload', ref: 'carrier-gateway' },
      { type: 'workload', ref: 'address-book' },
    ]);
  });

  it('reads the one that is meant instead', () => {
    expect(
      read('talks to not orders but the service billing').spec.dependencies,
    ).toMatchObject([{ type: 'workload', ref: 'billing' }]);
  });

  it.each([
    'nothing may reach it except orders/orders-api',
    'nobody else can call quill but orders/orders-api',
  ])('reads the only caller of %j', text =>
    expect(read(text).spec.network?.ingressFrom).toMatchObject([
      { workload: 'orders/orders-api' },
    ]),
  );
});
