import { createPrivateKey, type KeyObject } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { readStrings } from './sshStrings';

const MAGIC = Buffer.from('openssh-key-v1\0');
const KEY_TYPE = 'ssh-ed25519';
const REMEDY =
  'Make one without a passphrase by `ssh-keygen -t ed25519 -N ""`, and give the whole file.';

/**
 * A private Ed25519 key from a text in OpenSSH's form, or PKCS #8 in PEM.
 *
 * @see https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 *
 * @throws InputError that tells nothing of the text.
 */
export function readEd25519Key(text: string): KeyObject {
  const key = text.includes('BEGIN OPENSSH PRIVATE KEY')
    ? readOpenSshKey(text)
    : readPem(text);
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new InputError(
      `Could not use the signing key: it is no Ed25519 private key without a passphrase. ${REMEDY}`,
    );
  }
  return key;
}

function readPem(text: string): KeyObject | undefined {
  try {
    return createPrivateKey(text);
  } catch {
    // The error of Node.js may quote the key: it is not passed on.
    return undefined;
  }
}

function readOpenSshKey(text: string): KeyObject | undefined {
  const bytes = Buffer.from(
    text.replace(/-----[^-]+-----/g, '').replace(/\s+/g, ''),
    'base64',
  );
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    return undefined;
  }
  const [cipher, , , rest] = readStrings(bytes.subarray(MAGIC.length), 3);
  if (cipher?.toString() !== 'none' || rest === undefined) {
    return undefined;
  }
  // How many keys there are, the public key, then the private section.
  const [, secret] = readStrings(rest.subarray(4), 2);
  if (secret === undefined) {
    return undefined;
  }
  // Two equal numbers come first, to tell a wrong passphrase.
  const [type, publicKey, pair] = readStrings(secret.subarray(8), 3);
  if (type?.toString() !== KEY_TYPE || !publicKey || pair?.length !== 64) {
    return undefined;
  }
  return createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      d: pair.subarray(0, 32).toString('base64url'),
      x: publicKey.toString('base64url'),
    },
  });
}
