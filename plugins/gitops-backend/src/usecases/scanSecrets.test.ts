import { scanSecrets } from './scanSecrets';

const TOKEN = `ghp_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;

function file(content: string) {
  return [{ action: 'write' as const, path: 'a/config-map.yaml', content }];
}

describe('scanSecrets', () => {
  it('names file, line and kind of a credential, and never the credential', async () => {
    const error: Error = await scanSecrets(
      file(`data:\n  greeting: hello\n  token: ${TOKEN}\n`),
    ).then(
      () => new Error('It passed.'),
      (reason: Error) => reason,
    );
    expect(error.name).toBe('InputError');
    expect(error.message).toContain('a/config-map.yaml line 3 (github)');
    expect(error.message).not.toContain(TOKEN.slice(0, 12));
  });

  it('finds a connection string with a password', async () => {
    await expect(
      scanSecrets(
        file('url: postgres://shop:kT93hdPq0w1xZ@db.acme.dev:5432/shop\n'),
      ),
    ).rejects.toThrow('(database-connection-string)');
  });

  it('lets references to secrets, digests and deletions pass', async () => {
    await expect(
      scanSecrets([
        ...file(
          `secretKeyRef: {name: checkout, key: DATABASE_URL}\nimage: a@sha256:${'0f'.repeat(
            32,
          )}\n`,
        ),
        { action: 'delete', path: 'b.yaml' },
      ]),
    ).resolves.toBeUndefined();
  });
});
