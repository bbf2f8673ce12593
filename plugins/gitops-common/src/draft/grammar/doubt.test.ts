import { modelReading, state } from '../__testUtils__/modelReading';
import { read } from '../__testUtils__/read';
import type { ModelField } from '../model/modelStatement';

const context = { workloads: ['retail/basket', 'billing/invoices-api'] };

/** What both readers make of words that a model takes for a wish. */
function readBoth(text: string, field: ModelField, value: string) {
  return read(text, {
    ...context,
    model: modelReading(state(field, value, text)),
  }).spec;
}

describe('words that name an exposure and do not ask for it', () => {
  it.each([
    'A Go API that is everything but public',
    'A Go API, for everybody except the public',
    'This Go API stays far from public',
    'The other team is public with its API, ours is not',
    'Our handbook is public',
    'The source code is public',
    'Their portal is public',
    'It stands beside the public gateway of another team',
    'Public access would be a nightmare',
    'Reachable from the internet is wrong for it',
    'Public, says nobody',
    'If it were public, we would need a login',
    'Perhaps public',
    'Public only once the auditors agree',
  ])('state none: %s', text => {
    expect(read(text, context).spec.expose?.visibility).not.toBe('public');
    expect(readBoth(text, 'visibility', 'public').expose?.visibility).not.toBe(
      'public',
    );
  });

  it.each([
    'A Go API that is public',
    'The service is reachable from the internet',
    'If possible public',
    'Everyone can reach it, public',
    'Our documentation site, public',
  ])('differ from a wish: %s', text =>
    expect(read(text, context).spec.expose?.visibility).toBe('public'),
  );

  it('are shown as not understood', () => {
    expect(
      read('A Go API called pay, anything but public', context).notUnderstood,
    ).toMatchObject([{ text: 'public' }]);
  });
});

describe('words that name an amount of something else', () => {
  it.each([
    'Our rival has 7 replicas',
    'five replicas were too many',
    'if we ran five replicas nobody would pay',
    'The 6 replicas of Cassandra are slow',
  ])('state no replicas: %s', text => {
    const [count] = /\d|five/.exec(text) ?? [];
    expect(read(text, context).spec.scale?.min).toBeUndefined();
    expect(
      readBoth(text, 'replicas-min', count === 'five' ? '5' : String(count))
        .scale?.min,
    ).toBeUndefined();
  });

  it.each(['My computer has 32 GB', '32 GB of memory would be excessive'])(
    'state no memory: %s',
    text => {
      expect(read(text, context).spec.resources?.memory).toBeUndefined();
      expect(
        readBoth(text, 'memory', '32Gi').resources?.memory,
      ).toBeUndefined();
    },
  );

  it('differ from a wish', () => {
    const { spec } = read(
      'A Go API, it has 3 replicas and could use 2 GB of memory',
      context,
    );
    expect(spec).toMatchObject({
      scale: { min: 3 },
      resources: { memory: '2Gi' },
    });
  });
});

describe('words that name a workload and shut it out', () => {
  it.each([
    'everyone except retail/basket may call it',
    'anybody but the retail/basket may use it',
    'keep retail/basket away from calling it, let only us in',
    'retail/basket is called by it',
  ])('let no caller in: %s', text => {
    expect(read(text, context).spec.network?.ingressFrom).toBeUndefined();
    expect(
      readBoth(text, 'ingress-from', 'retail/basket').network?.ingressFrom,
    ).toBeUndefined();
  });

  it('differ from a wish', () => {
    expect(
      read('only billing/invoices-api may call it', context).spec.network,
    ).toMatchObject({ ingressFrom: [{ workload: 'billing/invoices-api' }] });
  });
});
