import { maskValues } from './maskValues';

describe('maskValues', () => {
  it('masks what the name of a field gives away', () => {
    expect(
      maskValues({ env: { DB_PASSWORD: 'letmein', LOG_LEVEL: 'x' } }),
    ).toEqual({ env: { DB_PASSWORD: '\u2022'.repeat(8), LOG_LEVEL: 'x' } });
  });

  it('masks what a text gives away, wherever it is', () => {
    expect(
      JSON.stringify(maskValues([{ description: 'the password is s3cr3t-9' }])),
    ).not.toContain('s3cr3t-9');
  });

  it('leaves references to secrets, numbers and nothing alone', () => {
    const secrets = [
      { env: 'DB_PASSWORD', key: 'payments/db', property: 'password' },
    ];
    expect(maskValues({ secrets, port: 80, host: null })).toEqual({
      secrets,
      port: 80,
      host: null,
    });
  });
});
