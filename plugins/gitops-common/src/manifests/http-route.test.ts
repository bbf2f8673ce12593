import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { httpRoute } from './http-route';

describe('http-route', () => {
  it('is not there for a workload that is not exposed', () => {
    expect(httpRoute.appliesTo(releaseOf())).toBe(false);
  });

  it('is not there where the environment has an Ingress controller', () => {
    expect(
      httpRoute.appliesTo(
        releaseOf({ expose: { visibility: 'internal' } }, 'staging'),
      ),
    ).toBe(false);
  });

  it('takes host and Gateway from the standards', () => {
    expect(yamlOf(httpRoute, releaseOf({ expose: { visibility: 'internal' } })))
      .toMatchInlineSnapshot(`
      "# http-route
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        parentRefs:
          - name: internal
            namespace: gateway-system
        hostnames:
          - checkout.dev.internal.acme.dev
        rules:
          - matches:
              - path:
                  type: PathPrefix
                  value: /
            backendRefs:
              - name: checkout
                port: 80
      "
    `);
  });

  it('takes host and path from the spec', () => {
    expect(yamlOf(httpRoute, releaseOf(fullestSpec, 'prod')))
      .toMatchInlineSnapshot(`
      "# http-route
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: checkout
        namespace: payments-prod
      spec:
        parentRefs:
          - name: public
            namespace: gateway-system
            sectionName: https
        hostnames:
          - checkout.acme.dev
        rules:
          - matches:
              - path:
                  type: PathPrefix
                  value: /checkout
            backendRefs:
              - name: checkout
                port: 80
      "
    `);
  });
});
