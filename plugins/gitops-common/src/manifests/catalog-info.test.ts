import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { catalogInfo } from './catalog-info';

describe('catalog-info', () => {
  it('renders the smallest spec', () => {
    expect(yamlOf(catalogInfo, releaseOf())).toMatchInlineSnapshot(`
      "# catalog-info
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata:
        name: checkout
        annotations:
          gitops.slipway.dev/workload: payments/checkout
          argocd/app-selector: gitops.slipway.dev/team=payments,gitops.slipway.dev/workload=checkout
          backstage.io/kubernetes-label-selector: app.kubernetes.io/name=checkout,gitops.slipway.dev/team=payments
      spec:
        type: service
        lifecycle: experimental
        owner: group:default/payments
      "
    `);
  });

  it('renders the fullest spec with its system, language and what it depends on', () => {
    expect(yamlOf(catalogInfo, releaseOf(fullestSpec, 'prod')))
      .toMatchInlineSnapshot(`
      "# catalog-info
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata:
        name: checkout
        description: Takes orders and payments.
        annotations:
          gitops.slipway.dev/workload: payments/checkout
          argocd/app-selector: gitops.slipway.dev/team=payments,gitops.slipway.dev/workload=checkout
          backstage.io/kubernetes-label-selector: app.kubernetes.io/name=checkout,gitops.slipway.dev/team=payments
        tags:
          - nodejs
      spec:
        type: service
        lifecycle: production
        owner: group:default/payments
        system: shop
        dependsOn:
          - component:default/orders-api
      "
    `);
  });

  it('is the same for all environments, except for the lifecycle', () => {
    const without = (environment: string) =>
      yamlOf(catalogInfo, releaseOf(fullestSpec, environment)).replace(
        /lifecycle: .*/,
        '',
      );
    expect(without('staging')).toBe(without('dev'));
    expect(without('prod')).toBe(without('dev'));
  });

  it('leaves out a language that the catalog does not take as a tag', () => {
    expect(yamlOf(catalogInfo, releaseOf({ language: 'c++' }))).toContain(
      'c++',
    );
    expect(
      yamlOf(catalogInfo, releaseOf({ language: 'next.js' })),
    ).not.toContain('tags');
  });
});
