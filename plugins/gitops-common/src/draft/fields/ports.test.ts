import { read } from '../__testUtils__/read';

const ports = (text: string) =>
  (read(text).spec.ports ?? []).map(port => [port?.name, port?.port]);

describe('ports', () => {
  it.each([
    ['listens on 5000', [['http', 5000]]],
    ['port: 8081', [['http', 8081]]],
    [
      'ports 8080 and 9090',
      [
        ['http', 8080],
        ['port-9090', 9090],
      ],
    ],
    [
      'http on 8080 and admin on 9090',
      [
        ['http', 8080],
        ['admin', 9090],
      ],
    ],
    ['port 8081, 2 replicas', [['http', 8081]]],
    ['exposes a GraphQL endpoint on 4000', [['http', 4000]]],
    ['lang=node port=8080', [['http', 8080]]],
    ['a static website on port 80', [['http', 80]]],
  ])('are read from %j', (text, expected) => {
    expect(ports(text)).toEqual(expected);
  });

  it.each(['our 12 branches', 'answers in 200 ms', 'built in 2024'])(
    'are not invented from %j',
    text => expect(ports(text)).toEqual([]),
  );

  it('are listed as not understood when there is no such port', () => {
    const { spec, notUnderstood } = read('a thing on port 99999');
    expect(spec.ports).toBeUndefined();
    expect(notUnderstood.map(({ text }) => text)).toEqual(['on port 99999']);
  });

  it.each([
    'sends mail through smtp.partner.org on port 587',
    'the vendor erp.partner.org on port 5432',
  ])('listens on no port of somebody else: %j', text =>
    expect(read(text).spec.ports).toBeUndefined(),
  );
});
