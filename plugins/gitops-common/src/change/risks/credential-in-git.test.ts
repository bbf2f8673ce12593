import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { credentialInGit } from './credential-in-git';

const named = { metadata: { name: 'a' } };

describe('credential-in-git', () => {
  it('finds a Secret with data, and a credential of a ConfigMap by its name', () => {
    const found = checkByHand(
      credentialInGit,
      changeOf('Secret', undefined, {
        ...named,
        stringData: { password: 'hunter2' },
      }),
      changeOf(
        'ConfigMap',
        { ...named, data: {} },
        { ...named, data: { DB_PASSWORD: 'hunter2' } },
      ),
    );
    expect(found).toEqual([
      'The Secret "a" has its data in Git.',
      '"DB_PASSWORD" of the ConfigMap "a" looks like a credential.',
    ]);
  });

  it('finds nothing in what was there before, goes, or is no credential', () => {
    const secret = { ...named, data: { a: 'b' } };
    expect(
      checkByHand(
        credentialInGit,
        changeOf('Secret', secret, secret),
        changeOf('Secret', secret, undefined),
        changeOf('Secret', undefined, named),
        changeOf('ConfigMap', undefined, { ...named, data: { LEVEL: 'info' } }),
      ),
    ).toEqual([]);
    expect(
      checkRisk(credentialInGit, {
        after: { dependencies: [{ type: 'postgres' }, { type: 'redis' }] },
      }),
    ).toEqual([]);
  });
});
