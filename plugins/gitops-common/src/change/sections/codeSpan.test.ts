import { codeSpan } from './codeSpan';

describe('codeSpan', () => {
  it.each([
    ['user:default/dana', '`user:default/dana`'],
    ['a`b<c>@d\n', '`abcd`'],
    ['', '`?`'],
    ['``', '`?`'],
  ])('writes %j as %s', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  it('keeps digests of images, and letters of all scripts', () => {
    expect(codeSpan('acme.dev/a:1.8.0@sha256:0f')).toBe(
      '`acme.dev/a:1.8.0@sha256:0f`',
    );
    expect(codeSpan('größe-中.yaml')).toBe('`größe-中.yaml`');
  });
});
