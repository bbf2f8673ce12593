import { fullestSpec } from '../__testUtils__/exampleSpecs';
import { releaseOf, yamlOf } from '../__testUtils__/releaseOf';
import { externalSecret } from './external-secret';

describe('external-secret', () => {
  it('is not there without secrets', () => {
    expect(externalSecret.appliesTo(releaseOf())).toBe(false);
  });

  it('refers to the secret store, and to another where the spec says so', () => {
    expect(yamlOf(externalSecret, releaseOf(fullestSpec)))
      .toMatchInlineSnapshot(`
      "# external-secret
      apiVersion: external-secrets.io/v1
      kind: ExternalSecret
      metadata:
        name: checkout
        namespace: payments-dev
      spec:
        refreshInterval: 1h
        secretStoreRef:
          kind: ClusterSecretStore
          name: vault
        target:
          name: checkout
          creationPolicy: Owner
        data:
          - secretKey: STRIPE_KEY
            remoteRef:
              key: payments/checkout/dev
              property: stripe
          - secretKey: tls.key
            remoteRef:
              key: payments/checkout/tls
            sourceRef:
              storeRef:
                kind: ClusterSecretStore
                name: vault-tls
      "
    `);
  });

  it('fills the key for each environment', () => {
    const spec = {
      ...fullestSpec,
      secrets: [{ env: 'TOKEN', key: '{team}/{workload}/{environment}' }],
    };
    for (const environment of ['dev', 'prod']) {
      expect(yamlOf(externalSecret, releaseOf(spec, environment))).toContain(
        `key: payments/checkout/${environment}\n`,
      );
    }
  });
});
