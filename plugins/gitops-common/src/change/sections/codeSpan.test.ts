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
});
