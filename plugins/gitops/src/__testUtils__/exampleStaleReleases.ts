import type {
  StaleRelease,
  StaleReleases,
} from '@slipway/plugin-gitops-common/api';

function stale(
  environment: string,
  changes: Partial<StaleRelease> = {},
): StaleRelease {
  return {
    team: 'payments',
    workload: 'checkout',
    environment,
    status: 'stale',
    because: ['standards'],
    files: [
      {
        path: `environments/${environment}/workloads/payments/checkout/deployment.yaml`,
        change: 'updated',
      },
    ],
    ...changes,
  };
}

/** Five releases that would change: one is open already, one cannot be told. */
export function exampleStaleReleases(): StaleReleases {
  return {
    environments: [
      {
        name: 'dev',
        total: 12,
        releases: [
          stale('dev'),
          stale('dev', { team: 'orders', workload: 'orders-api' }),
          stale('dev', {
            workload: 'ledger',
            pullRequest: { number: 7, url: '/gitops-sandbox/pull-requests/7' },
          }),
        ],
      },
      { name: 'staging', total: 4, releases: [stale('staging')] },
      {
        name: 'prod',
        total: 2,
        releases: [
          stale('prod', {
            status: 'unknown',
            because: [],
            files: [],
            problem: 'The lock cannot be read.',
          }),
        ],
      },
    ],
  };
}
