import { credentialLines, scriptHasCredential } from './credentialsInText';

describe('credentialLines', () => {
  it.each([
    ['db:\n  user: shop\n  password: "hunter2"\n', [3]],
    ['spring.datasource.password=hunter2', [1]],
    ['{\n  "user": "shop",\n  "apiKey": "a1b2c3"\n}', [3]],
    ['{"db":{"user":"shop","password":"hunter"}}', [1]],
    ['export DB_PASSWORD=hunter2 # for now', [1]],
    ['maxmemory 10mb\nrequirepass hunter2', [2]],
    ["users:\n  - password: 'hunter2'", [2]],
  ])('finds them in %p', (content, lines) => {
    expect(credentialLines(content)).toEqual(lines);
  });

  it.each([
    'password: ${DB_PASSWORD}',
    'password: "{{ .Values.password }}"',
    'password: $(PASSWORD)',
    'password: ""',
    'password:',
    'spring.datasource.password=',
    'password: <from the secret store>',
    'passwordLength: 12',
    'PASSWORD_NAME=user',
    'database.url=jdbc:postgresql://db:5432/shop',
    'tokenUrl: https://login.acme.dev/token',
    'token: https://login.acme.dev/token',
    'secret: checkout-database',
    'password: DB_PASSWORD',
    'login.password=Password',
    '"password": "Your new password"',
    '"password": { "type": "string" }',
    '"password": "string"',
    '# password: hunter2',
    'token = readToken()',
    'password: *shared',
    'password: !vault database',
    'password: /run/secrets/password',
  ])('accepts %p', content => {
    expect(credentialLines(content)).toEqual([]);
  });

  it('stays fast with long files', () => {
    const start = performance.now();
    credentialLines(`${'a'.repeat(100_000)}\n${'password:'.repeat(100_000)}`);
    credentialLines(`${' '.repeat(1_999)}\n`.repeat(100));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('scriptHasCredential', () => {
  it.each([
    'export PASSWORD=hunter2; exec server',
    'PGPASSWORD="hunter two" psql -h db',
    'redis-server --requirepass hunter2',
    "server --token='a1b2' &",
  ])('finds one in %p', script => {
    expect(scriptHasCredential(script)).toBe(true);
  });

  it.each([
    'export PASSWORD="$DB_PASSWORD"',
    'export PASSWORD=$(cat /run/secrets/password)',
    'export TOKEN=`cat /run/token`',
    'server --password "${PASSWORD}"',
    'server --password --verbose',
    'docker login --password-stdin registry',
    'PASSWORD= server',
    'server --tls-secret checkout-tls',
    'PASSWORD_LENGTH=12 server',
  ])('accepts %p', script => {
    expect(scriptHasCredential(script)).toBe(false);
  });
});
