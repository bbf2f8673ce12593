import type { JsonObject, JsonValue } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { policyOpened } from './policy-opened';

const from = (...peers: JsonValue[]): JsonObject => ({
  ingress: [{ from: peers }],
});
const closed = {
  ...from({ podSelector: {} }),
  policyTypes: ['Ingress', 'Egress'],
};
const found = (after: JsonObject) =>
  checkByHand(
    policyOpened,
    changeOf(
      'NetworkPolicy',
      { spec: closed },
      { spec: { ...closed, ...after } },
    ),
  );

describe('policy-opened', () => {
  it.each<[string, JsonObject]>([
    ['takes requests from everywhere', { ingress: [{}] }],
    ['takes requests from all namespaces', from({ namespaceSelector: {} })],
    ['takes requests from 0.0.0.0/0', from({ ipBlock: { cidr: '0.0.0.0/0' } })],
    ['takes requests from ::/0', from({ ipBlock: { cidr: '::/0' } })],
    [
      'lets pods reach all namespaces',
      { egress: [{ to: [{ namespaceSelector: { matchLabels: {} } }] }] },
    ],
    ['limits no egress any more', { policyTypes: ['Ingress'] }],
    [
      'takes other pods than before',
      { podSelector: { matchLabels: { a: 'b' } } },
    ],
  ])('finds a policy that %s', (words, after) => {
    expect(found(after)).toEqual([`The NetworkPolicy "a" ${words}.`]);
  });

  it('finds nothing in a policy that names who gets in, or stays open', () => {
    expect(
      found(from({ namespaceSelector: { matchLabels: { team: 'orders' } } })),
    ).toEqual([]);
    const open = { spec: { ingress: [{}] } };
    expect(
      checkByHand(policyOpened, changeOf('NetworkPolicy', open, open)),
    ).toEqual([]);
    expect(
      checkRisk(policyOpened, { after: { expose: { visibility: 'public' } } }),
    ).toEqual([]);
  });
});
