import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { secretReference } from './secret-reference';

const pod = (spec: JsonObject) => ({ spec: { template: { spec } } });
const container = (value: JsonObject) =>
  pod({ containers: [{ name: 'c', ...value }] });
const changed = (after: JsonObject) =>
  changeOf('Deployment', pod({ imagePullSecrets: [{ name: 'pull' }] }), after);

describe('secret-reference', () => {
  it.each<[string, JsonObject]>([
    [
      'a variable',
      container({
        env: [{ valueFrom: { secretKeyRef: { name: 'ledger', key: 'url' } } }],
      }),
    ],
    [
      'all variables',
      container({ envFrom: [{ secretRef: { name: 'ledger' } }] }),
    ],
    ['a volume', pod({ volumes: [{ secret: { secretName: 'ledger' } }] })],
    [
      'a projected volume',
      pod({
        volumes: [{ projected: { sources: [{ secret: { name: 'ledger' } }] } }],
      }),
    ],
    ['a pull secret', pod({ imagePullSecrets: [{ name: 'ledger' }] })],
  ])('finds a Secret of another name in %s', (_, after) => {
    expect(checkByHand(secretReference, changed(after))).toEqual([
      'The Deployment "a" uses the Secret "ledger", which nothing of the change makes.',
    ]);
  });

  it('finds nothing where the release makes the Secret', () => {
    const after = pod({ volumes: [{ secret: { secretName: 'ledger' } }] });
    expect(
      checkByHand(
        secretReference,
        changed(after),
        changeOf('ExternalSecret', undefined, {
          metadata: { name: 'a' },
          spec: { target: { name: 'ledger' } },
        }),
      ),
    ).toEqual([]);
    expect(
      checkByHand(
        secretReference,
        changed(pod({ volumes: [{ secret: { secretName: 'a-user' } }] })),
        changeOf('Cluster', undefined, {
          apiVersion: 'databases.acme.dev/v1',
          metadata: { name: 'a' },
        }),
      ),
    ).toEqual([]);
    expect(
      checkRisk(secretReference, {
        before: {},
        after: {
          dependencies: [{ type: 'postgres' }, { type: 'redis' }],
        },
      }),
    ).toEqual([]);
  });

  it('finds nothing in a Secret that was used before', () => {
    const same = pod({ imagePullSecrets: [{ name: 'pull' }] });
    expect(checkByHand(secretReference, changed(same))).toEqual([]);
  });
});
