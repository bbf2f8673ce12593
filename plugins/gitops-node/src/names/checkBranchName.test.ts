import { checkBranchName } from './checkBranchName';

describe('checkBranchName', () => {
  it.each(['main', 'slipway/payments/checkout/dev', 'feature-1_a.b', 'größe'])(
    'takes %j',
    name => {
      expect(checkBranchName(name)).toBeUndefined();
    },
  );

  it.each([
    '',
    '@',
    '-d',
    'a b',
    'a..b',
    'a.',
    '.a',
    'a/.b',
    'a.lock',
    'a.lock/b',
    'a//b',
    '/a',
    'a/',
    'a@{1}',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[b',
    'a\\b',
    'a\nb',
    'x'.repeat(201),
  ])('refuses %j', name => {
    expect(checkBranchName(name)).toContain('is not a branch name');
  });
});
