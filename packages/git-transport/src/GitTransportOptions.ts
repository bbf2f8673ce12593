import type { CommitIdentity, ServerMemory } from '@slipway/plugin-gitops-node';

/**
 * What lets a request in: headers such as `authorization`. Nothing of them ever
 * is in an error.
 *
 * @public
 */
export interface GitCredentials {
  headers: Readonly<Record<string, string>>;
}

/**
 * Bounds of what a server may take and send. An answer beyond them is an error
 * that says so.
 *
 * @public
 */
export interface GitLimits {
  /** Milliseconds of one request. 15,000 unless given. */
  requestMs?: number;
  /** Milliseconds of one call of the port, all its requests together. 60,000 unless given. */
  operationMs?: number;
  /** Bytes of a list of branches. 16 MB unless given. */
  refBytes?: number;
  /** Bytes of the objects of one request, compressed; unpacked four times that. 48 MB unless given. */
  objectBytes?: number;
  /** Bytes of what a server says of a push, the text of hooks included. 1 MB unless given. */
  reportBytes?: number;
  /** Bytes of commits, trees and files that are kept between calls. 16 MB unless given. */
  cacheBytes?: number;
}

/**
 * How a {@link createGitTransport | Git transport} is made.
 *
 * @public
 */
export interface GitTransportOptions {
  /**
   * Clone address: `https`, or `http` for a server of one's own. A function
   * where it is not known at the start.
   */
  url: string | (() => Promise<string>);
  /** Asked before every request, so that a short-lived token stays fresh. */
  credentials: () => Promise<GitCredentials | undefined>;
  /**
   * Whose credentials these are: those of a person are reported to the person,
   * those of the `portal` to its platform team. `portal` unless given.
   */
  credentialsOf?: 'portal' | 'person';
  /** Committer of everything that is written. */
  committer: CommitIdentity;
  signing?: {
    /**
     * Ed25519 private key without a passphrase, in OpenSSH's form or PKCS #8 in
     * PEM: commits get an SSH signature.
     */
    sshKey?: string;
    /** Adds the author's `Signed-off-by` trailer to every message. */
    signOff?: boolean;
  };
  /** Certificates in PEM, trusted beside the public ones. */
  ca?: string;
  limits?: GitLimits;
  /** Keeps which way of fetching a server can serve. */
  memory: ServerMemory;
}
