import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { JsonObject } from '../../kubernetes';
import { object } from '../__testUtils__/manifests';
import { testRule } from '../__testUtils__/testRule';
import { secretKeyScope } from './secret-key-scope';

const FILE =
  'environments/dev/workloads/payments/checkout/external-secret.yaml';
const store = { kind: 'ClusterSecretStore', name: 'vault' };

const externalSecret = (spec: JsonObject) =>
  object('external-secrets.io/v1', 'ExternalSecret', {
    spec: { secretStoreRef: store, ...spec },
  });

testRule(secretKeyScope, {
  standards: exampleStandards(),
  valid: {
    'keys of the workload in the store of the standards': {
      [FILE]: externalSecret({
        data: [{ secretKey: 'A', remoteRef: { key: 'payments/checkout/dev' } }],
        dataFrom: [{ extract: { key: 'payments/checkout' } }],
      }),
    },
    'what the platform team keeps for itself': {
      'platform/secret.yaml': externalSecret({
        data: [{ secretKey: 'A', remoteRef: { key: 'platform/root' } }],
      }),
    },
  },
  invalid: {
    'keys of others, of another environment and of a search': {
      given: {
        [FILE]: externalSecret({
          data: [
            { secretKey: 'A', remoteRef: { key: 'orders/orders-api' } },
            { secretKey: 'B', remoteRef: { key: 'payments/checkout/prod' } },
          ],
          dataFrom: [{ find: { name: { regexp: '.*' } } }],
        }),
      },
      hits: [
        {
          path: 'spec.data[0].remoteRef.key',
          message:
            'The key "orders/orders-api" is not one that payments/checkout may fetch in dev.',
        },
        {
          path: 'spec.data[1].remoteRef.key',
          message:
            'The key "payments/checkout/prod" is not one that payments/checkout may fetch in dev.',
        },
        {
          path: 'spec.dataFrom[0]',
          message:
            'The keys are found by a search, so nobody can read here which ones are fetched.',
        },
      ],
    },
    'another store, of the whole and of an entry': {
      given: {
        [FILE]: externalSecret({
          secretStoreRef: { name: 'vault' },
          data: [
            {
              secretKey: 'A',
              remoteRef: { key: 'payments/checkout' },
              sourceRef: { storeRef: { ...store, name: 'root' } },
            },
          ],
        }),
      },
      hits: [
        {
          path: 'spec.secretStoreRef.kind',
          message:
            'The secret comes from the SecretStore "vault", and the standards have the ClusterSecretStore "vault".',
        },
        {
          path: 'spec.data[0].sourceRef.storeRef.name',
          message:
            'The secret comes from the ClusterSecretStore "root", and the standards have the ClusterSecretStore "vault".',
        },
      ],
    },
  },
});
