import type {
  EntityState,
  EntityStates,
} from '@slipway/plugin-gitops-common/api';

type Line = EntityState['applications'][number];

/** An Application of a line; well, unless told otherwise. */
export function exampleLine(
  environment: string,
  changes: Partial<Line> = {},
): Line {
  return {
    id: `app-${environment}`,
    name: `app-${environment}`,
    instance: 'main',
    environment,
    sync: 'Synced',
    health: 'Healthy',
    drift: 0,
    risk: 0,
    stale: false,
    simulated: false,
    ...changes,
  };
}

/** Three entities: one well, one that drifts in prod, one degraded in staging. */
export function exampleStates(
  changes: Partial<EntityStates> = {},
): EntityStates {
  return {
    entities: [
      {
        entityRef: 'component:default/ledger',
        title: 'ledger',
        owner: 'group:default/payments',
        applications: [exampleLine('dev'), exampleLine('prod')],
      },
      {
        entityRef: 'component:default/orders-api',
        title: 'orders-api',
        owner: 'group:default/orders',
        applications: [
          exampleLine('dev'),
          exampleLine('prod', { sync: 'OutOfSync', drift: 2, risk: 20 }),
        ],
      },
      {
        entityRef: 'component:default/checkout',
        title: 'checkout',
        owner: 'group:default/payments',
        applications: [
          exampleLine('dev', { simulated: true }),
          exampleLine('staging', { health: 'Degraded', instance: 'edge' }),
        ],
        diagnosis: {
          kind: 'image-pull',
          title: 'Image cannot be pulled',
          cause: 'Image 1.8.0 does not exist.',
        },
      },
    ],
    environments: [
      { name: 'dev', title: 'Development' },
      { name: 'staging', title: 'Staging' },
      { name: 'prod', title: 'Production' },
    ],
    instances: [
      { name: 'main', type: 'argocd', simulated: false, state: 'ok' },
      { name: 'edge', type: 'flux', simulated: false, state: 'ok' },
    ],
    ...changes,
  };
}
