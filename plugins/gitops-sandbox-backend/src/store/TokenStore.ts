import type { Knex } from 'knex';

/** What a token may be used for. `write` includes `read`. */
export const tokenScopes = ['read', 'write'] as const;

/** What a token may be used for. */
export type TokenScope = (typeof tokenScopes)[number];

/** What the permission policy last said of a token's owner. */
export interface OwnerRights {
  mayRead: boolean;
  mayWrite: boolean;
}

/** A personal token without its secret. */
export interface StoredToken extends OwnerRights {
  id: string;
  /** SHA-256 of the secret, hex. */
  secretHash: string;
  name: string;
  /** User entity ref of the owner. */
  userRef: string;
  scope: TokenScope;
  /** ISO 8601, UTC. */
  createdAt: string;
  expiresAt: string;
}

interface TokenRow {
  id: string;
  secret_hash: string;
  name: string;
  user_ref: string;
  scope: TokenScope;
  may_read: boolean | number;
  may_write: boolean | number;
  created_at: string;
  expires_at: string;
}

const TABLE = 'tokens';

/** Personal tokens in the plugin's database. */
export class TokenStore {
  constructor(private readonly database: Knex) {}

  async add(token: StoredToken): Promise<void> {
    await this.database<TokenRow>(TABLE).insert({
      id: token.id,
      secret_hash: token.secretHash,
      name: token.name,
      user_ref: token.userRef,
      scope: token.scope,
      may_read: token.mayRead,
      may_write: token.mayWrite,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    });
  }

  async find(id: string): Promise<StoredToken | undefined> {
    const row = await this.database<TokenRow>(TABLE).where({ id }).first();
    return row && fromRow(row);
  }

  /** The tokens of one user, newest first. */
  async list(userRef: string): Promise<StoredToken[]> {
    const rows = await this.database<TokenRow>(TABLE)
      .where({ user_ref: userRef })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'asc' },
      ]);
    return rows.map(fromRow);
  }

  /** @returns whether the user had a token of that id. */
  async remove(userRef: string, id: string): Promise<boolean> {
    const removed = await this.database<TokenRow>(TABLE)
      .where({ id, user_ref: userRef })
      .delete();
    return removed > 0;
  }

  /** Notes what the policy says of a user now, on all the user's tokens. */
  async recordRights(userRef: string, rights: OwnerRights): Promise<void> {
    await this.database<TokenRow>(TABLE)
      .where({ user_ref: userRef })
      .where(query =>
        query
          .whereNot({ may_read: rights.mayRead })
          .orWhereNot({ may_write: rights.mayWrite }),
      )
      .update({ may_read: rights.mayRead, may_write: rights.mayWrite });
  }
}

function fromRow(row: TokenRow): StoredToken {
  return {
    id: row.id,
    secretHash: row.secret_hash,
    name: row.name,
    userRef: row.user_ref,
    scope: row.scope,
    mayRead: Boolean(row.may_read),
    mayWrite: Boolean(row.may_write),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
