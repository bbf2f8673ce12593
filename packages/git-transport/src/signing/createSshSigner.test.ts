import { generateKeyPairSync } from 'node:crypto';
import { createSshSigner } from './createSshSigner';
import { sshString } from './sshStrings';

const pem = (type: 'ed25519' | 'rsa') =>
  (type === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 1024 })
    : generateKeyPairSync('ed25519')
  ).privateKey
    .export({ format: 'pem', type: 'pkcs8' })
    .toString();

/** The form of OpenSSH around something. */
function openSsh(cipher: string, secret = Buffer.from('secret')) {
  const bytes = Buffer.concat([
    Buffer.from('openssh-key-v1\0'),
    ...[cipher, 'none', ''].map(sshString),
    Buffer.from([0, 0, 0, 1]),
    sshString('public'),
    sshString(secret),
  ]);
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${bytes.toString(
    'base64',
  )}\n-----END OPENSSH PRIVATE KEY-----\n`;
}

describe('createSshSigner', () => {
  it('signs the same with the same signature, in armor', () => {
    const sign = createSshSigner(pem('ed25519'));
    const signature = sign(Buffer.from('a commit'));
    expect(signature).toMatch(
      /^-----BEGIN SSH SIGNATURE-----\n(?:.{1,70}\n)+-----END SSH SIGNATURE-----\n$/,
    );
    expect(sign(Buffer.from('a commit'))).toBe(signature);
    expect(sign(Buffer.from('another'))).not.toBe(signature);
  });

  it.each([
    ['nothing', ''],
    ['another kind of key', pem('rsa')],
    ['a broken key', pem('ed25519').replace('M', '!')],
    ['a key with a passphrase', openSsh('aes256-ctr')],
    ['a key of OpenSSH that is cut', openSsh('none')],
  ])('does not sign with %s, and tells nothing of it', (_, key) => {
    expect(() => createSshSigner(key)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('ssh-keygen -t ed25519'),
      }),
    );
  });
});
