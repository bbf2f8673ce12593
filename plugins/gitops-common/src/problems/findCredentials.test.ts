import { findCredentials } from './findCredentials';

const SECRET = 'c0rrect-h0rse';

describe('findCredentials', () => {
  const found = (text: string) =>
    findCredentials(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['YAML', `- name: DB_PASSWORD\n  value: ${SECRET}`],
    ['quoted YAML', `- name: "DB_PASSWORD"\n  value: "${SECRET}"`],
    ['JSON', `{"name":"DB_PASSWORD","value":"${SECRET}"}`],
    [
      'JSON within JSON',
      `{\\"name\\":\\"DB_PASSWORD\\",\\"value\\":\\"${SECRET}\\"}`,
    ],
    ['a map of Go', `map[name:DB_PASSWORD value:${SECRET}]`],
    [
      'a structure of Go',
      `EnvVar{Name:DB_PASSWORD,Value:${SECRET},ValueFrom:nil}`,
    ],
    ['a field of JSON within JSON', `{\\"password\\":\\"${SECRET}\\"}`],
    ['a pair of a map of Go', `map[DB_PASSWORD:${SECRET}]`],
    ['XML', `<password>${SECRET}</password>`],
    ['a block of YAML', `password: |\n  ${SECRET}\n`],
    ['the line below', `password:\n  ${SECRET}`],
    ['two arguments in JSON', `["--db-password","${SECRET}"]`],
    ['two arguments in YAML', `- --db-password\n- ${SECRET}`],
    ['Markdown', `**password**: \`${SECRET}\``],
    ['a table', `| password | ${SECRET} |`],
    ['curl', `curl -u admin:${SECRET} https://x`],
    ['mysql', `mysql -uroot -p${SECRET} db`],
    ['a cookie', `Set-Cookie: ${SECRET}`],
    ['a signed address', `https://x.acme.dev/c?sv=2022&sig=${SECRET}&x=1`],
    ['a registry’s login', `{"auths":{"r":{"auth":"YWRtaW46YzBycmVjdA=="}}}`],
    ['Oracle', `jdbc:oracle:thin:scott/${SECRET}@db:1521/x`],
    ['a no-break space', `password:\u00a0${SECRET}`],
    ['a header', `Authorization: Basic ${SECRET}`],
    ['a key', `STRIPE_KEY = ${SECRET}`],
    ['a value behind spaces', `aws_secret_access_key = ${SECRET}`],
    ['the value of a field', `{"value":"aws_secret_access_key = ${SECRET}"}`],
    ['a query', `https://x.acme.dev/x.git?token=${SECRET}`],
    ['letters that show nothing', `pass\u200bword: ${SECRET}`],
    ['wide letters', `ｐａｓｓｗｏｒｄ：${SECRET}`],
  ])('finds a credential in %s', (_, text) => {
    expect(found(text)).toEqual([
      text.includes(SECRET) ? SECRET : 'YWRtaW46YzBycmVjdA==',
    ]);
  });

  it.each([
    `das Passwort ist ${SECRET}`,
    `Kennwort: ${SECRET}`,
    `Zugangsdaten: admin / ${SECRET}`,
    `le mot de passe est ${SECRET}`,
    `la contraseña es ${SECRET}`,
    `a senha é ${SECRET}`,
    `la password è ${SECRET}`,
    `het wachtwoord is ${SECRET}`,
    `hasło: ${SECRET}`,
    `lösenordet är ${SECRET}`,
    `adgangskode: ${SECRET}`,
    `salasana on ${SECRET}`,
    `heslo je ${SECRET}`,
    `şifre: ${SECRET}`,
    `пароль: ${SECRET}`,
    `пароль ${SECRET}`,
    `密码是${SECRET}`,
    `密码：${SECRET}`,
    `パスワードは${SECRET}です`,
    `비밀번호는 ${SECRET}`,
    `كلمة المرور: ${SECRET}`,
    `पासवर्ड: ${SECRET}`,
  ])('finds one in the words %j', text => {
    expect(found(text)).toEqual([SECRET]);
  });

  it.each([
    `glrt-${'a1'.repeat(10)}`,
    `whsec_${'a1'.repeat(16)}`,
    `ya29.${'a1B2c_'.repeat(8)}`,
    `dop_v1_${'a1'.repeat(32)}`,
    `hvs.${'a1B2c'.repeat(6)}`,
    `SK${'0a'.repeat(16)}`,
    `GOCSPX-${'a1B2c'.repeat(6)}`,
    `pypi-${'a1B2'.repeat(8)}`,
    `${'a1b2z'.repeat(10)}zz`,
  ])('knows the shape of %s', text => {
    expect(found(`(${text})`)).toEqual([text]);
  });

  it.each([
    'password authentication failed for user "app2"',
    "couldn't find key password in Secret payments-dev/checkout-db-1a2b3",
    'secret "db-password-v2" not found',
    'name: LOG_LEVEL\nvalue: debug2',
    'name: DB_PASSWORD\nvalueFrom: { secretKeyRef: { name: db-1 } }',
    'name: DB_PASSWORD\nvalue: $(OTHER_1)',
    '<password>${DB_PASSWORD}</password>',
    'needs a password reset page with 2 steps',
    'checkout-5d4f7b9c8-x2x9z',
    `registry.acme.dev/payments/checkout@sha256:${'0a'.repeat(32)}`,
    '4f2a1c0d9b8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a',
    'Authorization: required',
    'Basic authentication is on',
    'token: expired',
    'secret: checkout-database',
    'name: DB\nvalueFrom: { secretKeyRef: { key: database-url-v2x1 } }',
    'const key = `${team}/${workload}1`',
    'https://x.acme.dev/?key=value&page=2',
    'password: ++++++++',
    'password: •••••••••',
    'password: [redacted]',
    'login service: user/v2-accounts',
    '- --config\n- /etc/app/config2.yaml',
  ])('leaves %j', text => {
    expect(found(text)).toEqual([]);
  });

  it('says what a value was given to', () => {
    expect(findCredentials(`name: DB_PASSWORD\nvalue: ${SECRET}`)).toEqual([
      { name: 'DB_PASSWORD', start: 25, end: 38 },
    ]);
  });

  it.each([
    'name:a ',
    'password: |\n ',
    '--a, ',
    'mysql ',
    '密码',
    'eyJa.',
    '\\"',
  ])('stays fast with a long text of %j', piece => {
    const start = performance.now();
    findCredentials(piece.repeat(200_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
