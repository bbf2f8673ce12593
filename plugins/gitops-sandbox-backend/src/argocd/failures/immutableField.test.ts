import { immutableField } from './immutableField';

const deployment = (labels: Record<string, string>, image = 'a:1') => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'shop', namespace: 'shop-dev' },
  spec: {
    selector: { matchLabels: labels },
    template: { spec: { containers: [{ name: 'shop', image }] } },
  },
});

const statefulSet = (size: string, replicas = 1) => ({
  apiVersion: 'apps/v1',
  kind: 'StatefulSet',
  metadata: { name: 'db' },
  spec: {
    replicas,
    serviceName: 'db',
    volumeClaimTemplates: [
      { spec: { resources: { requests: { storage: size } } } },
    ],
  },
});

describe('immutableField', () => {
  it('refuses another selector of a Deployment', () => {
    expect(
      immutableField(deployment({ app: 'a' }), deployment({ app: 'b' })),
    ).toBe(
      'Deployment.apps "shop" is invalid: spec.selector: Invalid value: {"matchLabels":{"app":"b"}}: field is immutable',
    );
  });

  it('lets everything else of a Deployment change, and keys come in any order', () => {
    expect(
      immutableField(
        deployment({ a: '1', b: '2' }),
        deployment({ b: '2', a: '1' }, 'a:2'),
      ),
    ).toBeUndefined();
  });

  it('refuses other volume claims of a StatefulSet, and lets it scale', () => {
    expect(immutableField(statefulSet('1Gi'), statefulSet('2Gi'))).toMatch(
      /^StatefulSet\.apps "db" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', .* and 'minReadySeconds' are forbidden$/,
    );
    expect(
      immutableField(statefulSet('1Gi'), statefulSet('1Gi', 3)),
    ).toBeUndefined();
  });
});
