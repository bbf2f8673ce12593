/** What a request to a forge is sent with. */
export interface ForgeCredentials {
  headers: Readonly<Record<string, string>>;
  /** Texts that must be in no message. */
  secrets: readonly string[];
}

/** Gets them anew for each operation: tokens of Apps live for an hour. */
export type ReadForgeCredentials = () => Promise<ForgeCredentials>;

/** Whose credentials: the platform's integration, or a token of a person. */
export type CredentialsOwner = 'platform' | 'person';
