import type { CommitIdentity } from '@slipway/plugin-gitops-node';
import type { ForgeFacts } from './ForgeFacts';

/** Kinds of forges, as Backstage's integrations call them. */
export const forgeKinds = ['github', 'gitlab', 'gitea'] as const;

export type ForgeKind = (typeof forgeKinds)[number];

/** What `gitops.repository` says, together with the integration of its host. */
export interface ForgeSettings {
  kind: ForgeKind;
  host: string;
  /** As it is written, which integrations find their credentials by. */
  url: string;
  /** Address of the API, without a slash at the end. */
  apiUrl: string;
  facts: ForgeFacts;
  /** Certificates in PEM, trusted beside the public ones. */
  ca?: string;
  requestTimeoutMs: number;
  commits: {
    committer: CommitIdentity;
    signOff: boolean;
    /** Private key in PEM or OpenSSH's form. */
    signingKey?: string;
    /** Lets GitHub sign what its App commits. */
    verified: boolean;
  };
}
