/**
 * Words that make the name of a variable the name of a credential.
 *
 * @internal
 */
const CREDENTIAL_WORDS = new Set([
  'password',
  'passwd',
  'passphrase',
  'passwort',
  'kennwort',
  'passcode',
  'pw',
  'pwd',
  'pass',
  'secret',
  'token',
  'apikey',
  'key',
  'credential',
  'credentials',
  'creds',
  'dsn',
  'salt',
]);

/** `PGPASSWORD` and `authtoken` are written as one word. */
const GLUED_CREDENTIAL = /.(?:password|passwd|passwort|passphrase|apikey)$/;

/** Names that end like a credential and are none. */
const HARMLESS_BEFORE_KEY = new Set([
  'public',
  'cache',
  'partition',
  'primary',
  'foreign',
  'sort',
  'routing',
  'redis',
  'object',
]);

/**
 * Whether a variable of this name holds a credential: `STRIPE_KEY`,
 * `db.password`, `clientSecret`; not `CACHE_KEY` or `TOKEN_TTL_SECONDS`.
 *
 * @internal
 */
export function namesCredential(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const last = words[words.length - 1];
  if (last === undefined) {
    return false;
  }
  if (!CREDENTIAL_WORDS.has(last)) {
    return GLUED_CREDENTIAL.test(last);
  }
  return !(
    last === 'key' &&
    (words.length < 2 || HARMLESS_BEFORE_KEY.has(words[words.length - 2]))
  );
}
