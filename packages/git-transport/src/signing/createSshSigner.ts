import { createHash, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readEd25519Key } from './readEd25519Key';
import { sshString } from './sshStrings';

const MAGIC = Buffer.from('SSHSIG');
const KEY_TYPE = 'ssh-ed25519';
/** Git verifies signatures of this namespace only. */
const NAMESPACE = 'git';
const HASH = 'sha512';
const LINE = 70;

/**
 * Makes what signs commits in SSH's form. Ed25519 has no randomness, so the
 * same commit gets the same signature, and the same id.
 *
 * @see https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.sshsig
 *
 * @throws InputError when the key is of no use.
 */
export function createSshSigner(
  privateKey: string,
): (content: Buffer) => string {
  const key = readEd25519Key(privateKey);
  const publicKey = Buffer.concat([
    sshString(KEY_TYPE),
    sshString(rawPublicKey(key)),
  ]);
  return content => {
    const digest = createHash(HASH).update(content).digest();
    const about = Buffer.concat([
      sshString(NAMESPACE),
      sshString(''),
      sshString(HASH),
    ]);
    const signature = sign(
      null,
      Buffer.concat([MAGIC, about, sshString(digest)]),
      key,
    );
    return armor(
      Buffer.concat([
        MAGIC,
        Buffer.from([0, 0, 0, 1]),
        sshString(publicKey),
        about,
        sshString(Buffer.concat([sshString(KEY_TYPE), sshString(signature)])),
      ]),
    );
  };
}

function rawPublicKey(key: KeyObject): Buffer {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
}

function armor(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g'));
  return [
    '-----BEGIN SSH SIGNATURE-----',
    ...(lines ?? []),
    '-----END SSH SIGNATURE-----',
    '',
  ].join('\n');
}
