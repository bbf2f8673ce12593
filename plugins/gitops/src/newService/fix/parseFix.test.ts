import { fixLink } from '../../status/fixLink';
import { parseFix } from './parseFix';

const parse = (query: Record<string, string>) =>
  parseFix(new URLSearchParams(query));

describe('parseFix', () => {
  it('reads what a next step links to', () => {
    const fix = {
      release: { team: 'payments', workload: 'checkout', environment: 'prod' },
      edits: { 'image.tag': '1.7.3', 'env["A&B"]': null, 'ports[0].port': 80 },
    };
    const [, query] = fixLink('/new-service', fix).split('?');
    expect(parseFix(new URLSearchParams(query))).toEqual({ state: 'ok', fix });
  });

  it('takes an address without edits, and one without a release', () => {
    expect(parse({ release: 'payments/checkout/prod' })).toMatchObject({
      state: 'ok',
      fix: { edits: {} },
    });
    expect(parse({ edits: '{}' })).toEqual({ state: 'none' });
  });

  it.each(['', 'checkout', 'payments/checkout', 'a/b/c/d', 'a/b/*'])(
    'does not take "%s" for a release',
    release => {
      expect(parse({ release })).toEqual({
        state: 'unusable',
        part: 'release',
      });
    },
  );

  it.each([
    'no JSON',
    '[]',
    'null',
    '"text"',
    '{"":1}',
    '{"a..b":1}',
    '{"[\\"x":1}',
    '{"__proto__.polluted":1}',
    '{"[\\"constructor\\"]":1}',
    JSON.stringify({ name: 'x'.repeat(30_000) }),
  ])('does not take %.40s for edits', edits => {
    expect(parse({ release: 'a/b/c', edits })).toEqual({
      state: 'unusable',
      part: 'edits',
    });
  });
});
