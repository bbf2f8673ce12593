import { checkFilePath } from './checkFilePath';

describe('checkFilePath', () => {
  it.each([
    'README.md',
    'environments/dev/workloads/payments/checkout/deployment.yaml',
    '.github/CODEOWNERS',
    '.gitignore',
    'docs/größe 日本.md',
    'a/..b',
  ])('takes %j', path => {
    expect(checkFilePath(path)).toBeUndefined();
  });

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../b',
    'a/./b',
    'a//b',
    'a/',
    '.git/config',
    'a/.GIT/hooks/x',
    'git~1/x',
    '.git ./x',
    '.git::$INDEX_ALLOCATION/x',
    '.g\u200cit/config',
    'a\\b',
    'a\nb',
    'a\u0000b',
    'a\ud800b',
    `${'x'.repeat(256)}`,
    `${'x/'.repeat(2100)}y`,
  ])('refuses %j', path => {
    expect(checkFilePath(path)).toMatch(/\.$/);
  });
});
