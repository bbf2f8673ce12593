import { fullestSpec, smallestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { JsonObject } from '../../kubernetes';
import { renderRelease } from '../../render';
import type { WorkloadSpec } from '../../spec';
import { testRule } from '../__testUtils__/testRule';
import { dependencyLetIn } from './dependency-let-in';

const standards = exampleStandards();

function rendered(
  spec: WorkloadSpec,
  environment = 'dev',
): Record<string, JsonObject> {
  return Object.fromEntries(
    renderRelease({ spec, standards, environment })
      .files.filter(({ area }) => area === 'manifests')
      .map(({ path, document }) => [path, document]),
  );
}

const orders: WorkloadSpec = {
  ...smallestSpec,
  name: 'orders-api',
  owner: 'orders',
};
const open: WorkloadSpec = {
  ...orders,
  network: { ingressFrom: [{ workload: 'payments/checkout' }] },
};

testRule(dependencyLetIn, {
  standards,
  valid: {
    'both halves': { ...rendered(fullestSpec), ...rendered(open) },
    'a workload whose files are not there, which cannot be judged':
      rendered(fullestSpec),
    'a workload of another environment': {
      ...rendered(fullestSpec),
      ...rendered(orders, 'prod'),
    },
  },
  invalid: {
    'a workload that does not let this one in': {
      given: { ...rendered(fullestSpec), ...rendered(orders) },
      hits: [
        {
          path: 'spec.egress[3].to[0]',
          message:
            '"checkout" may send to "orders-api" in orders-dev, which does not let it in.',
        },
      ],
    },
  },
});
