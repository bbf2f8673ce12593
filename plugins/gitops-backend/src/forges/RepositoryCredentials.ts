import type { ForgeCredentials } from './http/ForgeCredentials';

/** What lets someone into the forge: its API, and Git over HTTPS. */
export interface RepositoryCredentials {
  api(): Promise<ForgeCredentials>;
  git(): Promise<{ headers: Record<string, string> }>;
}

/** `Basic` credentials (RFC 7617). */
export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
