import { exampleStandards } from '../../__testUtils__/exampleStandards';
import type { SpecDraft } from '../../spec';
import { modelReading, state } from '../__testUtils__/modelReading';
import { refineSpec } from './refineSpec';

const spec: SpecDraft = {
  name: 'parcels',
  owner: 'shipping',
  resources: { cpu: '100m', cpuLimit: '1' },
  expose: { visibility: 'public', host: 'parcels.acme.dev' },
  env: { CARRIER: 'post' },
  dependencies: [
    { type: 'postgres' },
    { type: 'workload', ref: 'maps/routes-api' },
  ],
  network: {
    ingressFrom: [{ workload: 'shop/orders' }],
    egressTo: [{ description: 'rates.carrier.example', port: 443 }],
  },
};

function refine(words: string, removed?: string) {
  return refineSpec({
    spec,
    words,
    standards: exampleStandards(),
    context: { owners: ['shipping'] },
    ...(removed
      ? {
          model: modelReading(
            state('dependency', 'postgres', removed, { operation: 'remove' }),
          ),
        }
      : {}),
  });
}

describe('a removal that the words withhold', () => {
  it.each([
    ['is denied', 'do not delete Postgres'],
    ['is denied in one word', "don't ditch postgres please"],
    ['is never to be', 'we must never drop the cpu limit'],
    ['is denied across commas', 'do not, whatever happens, remove Postgres'],
    ['is denied twice', 'do not and should not remove Postgres'],
    ['is to be stopped', 'stop deleting Postgres'],
    ['would end what shall go on', "we shouldn't stop calling routes-api"],
    [
      'would end traffic that shall go on',
      'never stop sending to rates.carrier.example',
    ],
    ['would lock a caller out', "don't let shop/orders lose its access"],
    [
      'would lock a caller out in the end',
      'shop/orders must not stop using it',
    ],
    ['has a particle', 'do not throw Postgres out'],
    ['puts another thing in its place', 'do not swap Postgres for Redis'],
    ['closes what shall stay open', 'never shield it from the internet'],
    ['is what nobody can do', 'nobody can live without Postgres'],
    ['is asked', 'shall we scrap Postgres'],
    ['is asked with a sign', 'drop CARRIER?'],
    ['is asked and denied', 'delete Postgres? nope'],
    ['is taken back', 'delete Postgres, no wait'],
    ['is left open', 'perhaps drop Postgres'],
    ['has a condition', 'delete Postgres once the new store is there'],
    ['is called a mistake', 'deleting Postgres would be a mistake'],
    ['is what other words stand for', 'no need to unset CARRIER'],
  ])('that %s takes nothing out: %s', (_, words) => {
    const { edits, notUnderstood } = refine(words);
    expect(edits).toEqual({});
    expect(notUnderstood.length).toBeGreaterThan(0);
  });

  it.each([
    ['do not delete Postgres', 'delete Postgres'],
    ['is it wise to delete Postgres?', 'delete Postgres'],
    ['perhaps we get rid of the Postgres', 'get rid of the Postgres'],
  ])('takes nothing out when a model says so: %s', (words, quote) => {
    const { edits, refused } = refine(words, quote);
    expect(edits).toEqual({});
    expect(refused).toHaveLength(1);
  });
});

describe('a removal that other words seem to withhold', () => {
  const without = { dependencies: [spec.dependencies![1]] };

  it.each([
    'delete Postgres',
    "please don't forget to delete Postgres",
    'do not hesitate to scrap Postgres',
    'no, delete Postgres',
    'could you delete Postgres?',
    'drop Postgres? yes',
    'we do not need Postgres any more',
    'it can live without Postgres',
    'throw Postgres out',
  ])('is one still: %s', words => {
    expect(refine(words).edits).toEqual(without);
  });

  it('reads words that break off', () => {
    expect(refine('delete Postgres and').edits).toEqual(without);
  });

  it('leaves the next clause alone', () => {
    expect(
      refine('do not delete Postgres, but make it internal').edits,
    ).toEqual({ 'expose.visibility': 'internal' });
  });
});
