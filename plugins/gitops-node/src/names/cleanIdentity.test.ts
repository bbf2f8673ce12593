import { cleanIdentity } from './cleanIdentity';

describe('cleanIdentity', () => {
  it('keeps a usual name in any script', () => {
    const identity = { name: 'Ærøskøbing 山田', email: 'a.b+c@acme.dev' };
    expect(cleanIdentity(identity)).toEqual(identity);
  });

  it('leaves no way to write a second header line', () => {
    expect(
      cleanIdentity({
        name: 'Eve <eve@x>\ncommitter Mallory',
        email: 'eve@x>\r\n\u0000 1 +0000',
      }),
    ).toEqual({ name: 'Eve eve@x committer Mallory', email: 'eve@x1+0000' });
  });

  it('fills in what is empty', () => {
    expect(cleanIdentity({ name: ' <> ', email: '' })).toEqual({
      name: 'unknown',
      email: 'unknown@invalid',
    });
  });
});
