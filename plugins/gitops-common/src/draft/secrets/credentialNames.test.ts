import { namesCredential } from './credentialNames';

describe('namesCredential', () => {
  it.each(['STRIPE_KEY', 'db.password', 'clientSecret', 'JWT_SECRET', 'TOKEN'])(
    'takes %s for a credential',
    name => expect(namesCredential(name)).toBe(true),
  );

  it.each(['CACHE_KEY', 'PUBLIC_KEY', 'TOKEN_TTL', 'KEY', 'LOG_LEVEL', ''])(
    'does not take %j for one',
    name => expect(namesCredential(name)).toBe(false),
  );
});
