import type { BoundedHttp } from '@slipway/plugin-gitops-node/http';
import type {
  CredentialsOwner,
  ReadForgeCredentials,
} from './ForgeCredentials';
import type { ForgeDialect } from './ForgeDialect';

/** Time, given by tests. */
export interface ForgeClock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}

/** The way to one repository of a forge, with one credential. */
export interface ForgeConnection {
  dialect: ForgeDialect;
  /** Address of the API, without a slash at the end. */
  apiUrl: string;
  /** Such as `acme/gitops`. */
  repository: string;
  /** Such as `github.com`. */
  host: string;
  credentials: ReadForgeCredentials;
  owner: CredentialsOwner;
  http: BoundedHttp;
  /** Milliseconds that one operation may take, with all its requests. */
  budgetMs: number;
  clock: ForgeClock;
}
