import { read } from '../__testUtils__/read';

const names = (text: string) =>
  (read(text).spec.secrets ?? []).map(secret =>
    secret && 'env' in secret ? secret.env : undefined,
  );

describe('secret references', () => {
  it.each([
    [
      'reads JWT_SECRET and MAIL_DSN from our secret store',
      ['JWT_SECRET', 'MAIL_DSN'],
    ],
    ['STRIPE_KEY is a secret', ['STRIPE_KEY']],
    ['MAPS_TOKEN comes from the vault', ['MAPS_TOKEN']],
    ['needs a secret called mail-token', ['MAIL_TOKEN']],
  ])('are read from %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('get the key of the standards once team and name are known', () => {
    const { spec, origins } = read(
      'API called pay, team shop, STRIPE_KEY from vault',
    );
    expect(spec.secrets).toEqual([
      { env: 'STRIPE_KEY', key: 'shop/pay', property: 'STRIPE_KEY' },
    ]);
    expect(origins['secrets[0].key']).toEqual({
      type: 'standard',
      key: 'secretStore.key',
    });
  });

  it('can be mounted as a file', () => {
    expect(
      read('mount the secret trust/key as file /etc/signer/key.pem').spec
        .secrets,
    ).toEqual([{ file: '/etc/signer/key.pem', key: 'trust/key' }]);
  });

  it('are no values: a value is refused, masked and not kept', () => {
    const draft = read('Java API, DB_PASSWORD=hunter2');
    expect(draft.spec.env).toBeUndefined();
    expect(draft.spec.secrets).toBeUndefined();
    expect(draft.refusals).toMatchObject([
      {
        reason: 'plaintext-secret',
        quote: 'DB_PASSWORD=\u2022\u2022\u2022\u2022\u2022\u2022\u2022',
      },
    ]);
    expect(JSON.stringify(draft)).not.toContain('hunter2');
  });
});
