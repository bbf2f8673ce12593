import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CreatedToken } from '../api';
import type { Sandbox } from '../Sandbox';
import type { OwnerRights, StoredToken, TokenScope } from '../store/TokenStore';

const LIFETIME_MS = 90 * 24 * 60 * 60_000;

/** `slipway_<id>_<secret>`: a prefix that secret scanners can know. */
const TOKEN = /^slipway_([0-9a-f]{16})_([0-9a-f]{64})$/;

/** Makes a personal token. Only the hash of its secret is kept. */
export async function createToken(
  sandbox: Sandbox,
  options: {
    userRef: string;
    name: string;
    scope: TokenScope;
    rights: OwnerRights;
  },
): Promise<CreatedToken> {
  const { userRef, name, scope, rights } = options;
  const id = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('hex');
  const now = sandbox.now();
  const createdAt = now.toISOString();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS).toISOString();
  await sandbox.tokens.add({
    id,
    secretHash: hashOf(secret),
    name,
    userRef,
    scope,
    ...rights,
    createdAt,
    expiresAt,
  });
  return {
    id,
    name,
    scope,
    createdAt,
    expiresAt,
    token: `slipway_${id}_${secret}`,
  };
}

/** Finds the token that a text is, `undefined` when it is none or has expired. */
export async function findToken(
  sandbox: Sandbox,
  text: string,
): Promise<StoredToken | undefined> {
  const [, id, secret] = TOKEN.exec(text) ?? [];
  if (!id || !secret) {
    return undefined;
  }
  const stored = await sandbox.tokens.find(id);
  const matches =
    stored &&
    timingSafeEqual(
      Buffer.from(stored.secretHash, 'hex'),
      Buffer.from(hashOf(secret), 'hex'),
    ) &&
    stored.expiresAt > sandbox.now().toISOString();
  return matches ? stored : undefined;
}

/** The secret has 256 random bits: a plain hash cannot be searched. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
