import { maskSecrets } from './maskSecrets';

const bullets = (count: number) => '\u2022'.repeat(count);

describe('maskSecrets', () => {
  it.each([
    ['DB_PASSWORD=hunter2, please', `DB_PASSWORD=${bullets(7)}, please`],
    ['password: "correct horse"', `password: "${bullets(13)}"`],
    ['the password is hunter2', `the password is ${bullets(7)}`],
    ['clientSecret=abc', `clientSecret=${bullets(3)}`],
    ['Node.js : password=hunter2!', `Node.js : password=${bullets(8)}`],
    ['api key: 9f8e7d6c5b4a', `api key: ${bullets(12)}`],
    [
      'postgres://app:correct-horse@db.acme.dev/meals',
      `postgres://${bullets(17)}@db.acme.dev/meals`,
    ],
    [`use AKIA${'ABCDEFGH12345678'} here`, `use ${bullets(20)} here`],
    [`ghp_${'a1'.repeat(18)}`, bullets(40)],
  ])('hides the credential in %j', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  it('hides a private key as a whole', () => {
    const text =
      'key:\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nbye';
    const masked = maskSecrets(text);
    expect(masked).not.toContain('MIIE');
    expect(masked.endsWith('\nbye')).toBe(true);
    expect(masked).toHaveLength(text.length);
  });

  it.each([
    'STRIPE_KEY from the vault',
    'Secret: STRIPE_KEY',
    'reads JWT_SECRET and SENDGRID_API_KEY from our secret store',
    'the secret trust/signing-key as a file',
    'password reset service in Node 20',
    'Image registry.acme.dev/trust/vault-proxy:0.4.0',
    'TOKEN_TTL_SECONDS=3600 and CACHE_KEY=users',
    'DB_PASSWORD=${DB_PASSWORD}',
    'https://shop.acme.dev/orders',
    'args "--max-http-header-size=16384"',
    'API key rotation every 30 days',
  ])('leaves %j alone', text => {
    expect(maskSecrets(text)).toBe(text);
  });

  it('keeps the length of any text', () => {
    const text = 'a PASSWORD=\u{1F680}x TOKEN: "q9" \u05d0\u05d1 secret=s';
    expect(maskSecrets(text)).toHaveLength(text.length);
  });

  it.each([
    ['DB password is "correct horse battery"', 'correct horse battery'],
    ['the pw is sesame99', 'sesame99'],
    ['Passwort: geheim123', 'geheim123'],
    ['basic auth admin:Sup3rS3cret', 'Sup3rS3cret'],
    ['PGPASSWORD=postgres', 'postgres'],
    ['pwd=abc123!!', 'abc123!!'],
    ['mot de passe: "quatre chats gris"', 'quatre chats gris'],
  ])('hides the whole value in %j', (text, value) =>
    expect(maskSecrets(text)).toBe(text.replace(value, bullets(value.length))),
  );

  it.each([
    'password comes from the vault',
    'the password is "stored in the vault"',
    'needs a password field and a password reset page',
    'PASSWORD_MIN_LENGTH=8',
    'login with user/password',
    'credentials: payments/mail',
  ])('leaves %j alone', text => expect(maskSecrets(text)).toBe(text));
});
