/** How an account of Argo CD proves who it is. */
export type ArgoCdCredentials =
  | { token: string }
  | { username: string; password: string };

/** An instance of Argo CD that is read through its API. */
export interface ArgoCdSettings {
  name: string;
  /** With the path prefix, where it has one; with or without a slash at the end. */
  url: string;
  /** Where people see it, `url` unless given. */
  frontendUrl?: string;
  credentials: ArgoCdCredentials;
  /** Certificates in PEM that are trusted beside the public ones. */
  ca?: string;
  /** Only Applications of these projects, all of them where empty. */
  projects: readonly string[];
  /** Only Applications of these namespaces, all of them where empty. */
  appNamespaces: readonly string[];
  simulated: boolean;
  requestTimeoutMs: number;
}
