import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf } from '../__testUtils__/releaseOf';
import { unwrap } from '../kubernetes';

describe('createRelease', () => {
  it('labels every object with what it is and whose', () => {
    expect(unwrap(releaseOf(fullestSpec).labels)).toEqual({
      document: {
        'acme.dev/cost-center': 'payments',
        'app.kubernetes.io/name': 'checkout',
        'app.kubernetes.io/instance': 'checkout-dev',
        'app.kubernetes.io/component': 'api',
        'app.kubernetes.io/part-of': 'shop',
        'app.kubernetes.io/managed-by': 'slipway',
        'app.kubernetes.io/version': '1.8.0',
        'gitops.slipway.dev/team': 'payments',
        'gitops.slipway.dev/workload': 'checkout',
        'gitops.slipway.dev/environment': 'dev',
      },
      origins: {
        '["acme.dev/cost-center"]': {
          source: 'standard',
          key: 'labels.extra["acme.dev/cost-center"]',
        },
        '["app.kubernetes.io/name"]': { source: 'spec', path: 'name' },
        '["app.kubernetes.io/instance"]': {
          source: 'standard',
          key: 'argocd.application',
        },
        '["app.kubernetes.io/component"]': { source: 'spec', path: 'kind' },
        '["app.kubernetes.io/part-of"]': { source: 'spec', path: 'system' },
        '["app.kubernetes.io/managed-by"]': { source: 'renderer' },
        '["app.kubernetes.io/version"]': { source: 'spec', path: 'image.tag' },
        '["gitops.slipway.dev/team"]': { source: 'spec', path: 'owner' },
        '["gitops.slipway.dev/workload"]': { source: 'spec', path: 'name' },
        '["gitops.slipway.dev/environment"]': {
          source: 'standard',
          key: 'environments[0].name',
        },
      },
    });
  });

  it('selects pods by the one label that never changes', () => {
    expect(unwrap(releaseOf(fullestSpec, 'prod').selector).document).toEqual({
      'app.kubernetes.io/name': 'checkout',
    });
  });

  it('finds the namespace of another workload in the same environment', () => {
    expect(
      releaseOf({}, 'staging').namespaceOf({ team: 'orders', workload: 'x' })
        .value,
    ).toBe('orders-staging');
  });

  it('says that a wish is for an environment that does not exist', () => {
    expect(
      releaseOf({ environments: { qa: { scale: { min: 2 } } } }).notices,
    ).toMatchObject([
      {
        rule: 'unknown-environment',
        severity: 'warning',
        remediation: 'Use one of: dev, staging, prod.',
        specPath: 'environments.qa',
      },
    ]);
  });
});
