import { read } from '../__testUtils__/read';

describe('operations on a workload that runs', () => {
  it.each([
    'delete the checkout service',
    'Please undeploy checkout-api',
    'could you remove the orders-api from prod?',
    'rename checkout to cart',
    'roll back the checkout service to 1.2',
    'scale down the checkout service to 1',
    'restart checkout-api',
    'we want to make the checkout service bigger',
    'L\u00f6sche payments/checkout',
  ])('refuses %j and makes no workload of it', text => {
    const { refusals, spec } = read(text);
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'feature-not-supported',
    ]);
    expect(spec).toEqual({});
  });

  it('reads what is wanted beside it', () => {
    const { refusals, spec } = read(
      'Delete the old-cart service and deploy a Go API called cart',
    );
    expect(refusals).toHaveLength(1);
    expect(spec).toMatchObject({ name: 'cart', kind: 'api', language: 'go' });
  });

  it.each([
    'a Go API that deletes old orders',
    'Remove Redis, it is a plain Go API',
    'a service to rename photos',
    'users can delete the service from the page',
  ])('leaves what the workload does alone: %j', text =>
    expect(read(text).refusals).toEqual([]),
  );
});
