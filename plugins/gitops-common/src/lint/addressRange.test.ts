import { contains, intersection, parseAddressRange } from './addressRange';

function range(cidr: string) {
  const parsed = parseAddressRange(cidr);
  if (!parsed) {
    throw new Error(`${cidr} is no block`);
  }
  return parsed;
}

describe('parseAddressRange', () => {
  it.each([
    '10.0.0.0',
    '10.0.0/8',
    '256.0.0.0/8',
    '10.0.0.0/33',
    '::1::/64',
    '1:2:3/48',
    '::/129',
    'acme.dev/8',
  ])('refuses %s', cidr => {
    expect(parseAddressRange(cidr)).toBeUndefined();
  });

  it('reads the same block from all ways to write it', () => {
    expect(range('10.1.2.3/8')).toEqual(range('10.0.0.0/8'));
    expect(range('FD00:0ec2::254/128')).toEqual(
      range('fd00:ec2:0:0:0:0:0:254/128'),
    );
    expect(range('::ffff:10.0.0.1/128')).toEqual(range('::ffff:a00:1/128'));
  });
});

describe('two blocks', () => {
  it('share the smaller one when it lies in the other', () => {
    const all = range('0.0.0.0/0');
    const local = range('169.254.0.0/16');
    expect(intersection(all, local)).toBe(local);
    expect(intersection(local, all)).toBe(local);
    expect(contains(all, local)).toBe(true);
    expect(contains(local, all)).toBe(false);
  });

  it('share nothing next to each other or in different families', () => {
    expect(
      intersection(range('10.0.0.0/9'), range('10.128.0.0/9')),
    ).toBeUndefined();
    expect(intersection(range('0.0.0.0/0'), range('::/0'))).toBeUndefined();
  });
});
