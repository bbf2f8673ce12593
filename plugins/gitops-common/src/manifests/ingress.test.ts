import { exampleStandards } from '../__testUtils__/exampleStandards';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { ingress } from './ingress';

describe('ingress', () => {
  it('is not there for a workload that is not exposed', () => {
    expect(ingress.appliesTo(releaseOf({}, 'staging'))).toBe(false);
  });

  it('is not there where the environment has a Gateway', () => {
    expect(
      ingress.appliesTo(releaseOf({ expose: { visibility: 'public' } })),
    ).toBe(false);
  });

  it('takes host, class and certificate from the standards', () => {
    expect(
      yamlOf(
        ingress,
        releaseOf({ expose: { visibility: 'public' } }, 'staging'),
      ),
    ).toMatchInlineSnapshot(`
      "# ingress
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata:
        name: checkout
        namespace: payments-staging
        annotations:
          cert-manager.io/cluster-issuer: acme-internal
      spec:
        ingressClassName: public
        tls:
          - hosts:
              - checkout.staging.acme.dev
            secretName: checkout-tls
        rules:
          - host: checkout.staging.acme.dev
            http:
              paths:
                - path: /
                  pathType: Prefix
                  backend:
                    service:
                      name: checkout
                      port:
                        name: http
      "
    `);
  });

  it('asks for no certificate when the spec wants no TLS', () => {
    const yaml = yamlOf(
      ingress,
      releaseOf({ expose: { visibility: 'internal', tls: false } }, 'staging'),
    );
    expect(yaml).not.toMatch(/tls:|cert-manager/);
  });

  it('leaves the certificate to the controller where the standards say so', () => {
    const standards = exampleStandards();
    standards.environments[1].exposure.tls = { mode: 'gateway' };
    const yaml = yamlOf(
      ingress,
      releaseOf({ expose: { visibility: 'internal' } }, 'staging', standards),
    );
    expect(yaml).toContain(
      'tls:\n    - hosts:\n        - checkout.staging.internal.acme.dev\n  rules:',
    );
  });
});
