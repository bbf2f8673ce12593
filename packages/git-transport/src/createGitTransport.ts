import type { GitTransport } from '@slipway/plugin-gitops-node';
import type { GitLimits, GitTransportOptions } from './GitTransportOptions';
import { GitHttp } from './remote/GitHttp';
import { GitServer } from './remote/GitServer';
import { RemoteGitTransport } from './RemoteGitTransport';
import { createSshSigner } from './signing/createSshSigner';

const LIMITS: Required<GitLimits> = {
  requestMs: 15_000,
  operationMs: 60_000,
  refBytes: 16_000_000,
  objectBytes: 48_000_000,
  reportBytes: 1_000_000,
  cacheBytes: 16_000_000,
};

/**
 * Makes a Git transport that reaches a repository over Git's smart HTTP without
 * a clone: it fetches commits and folders one by one along the paths that it
 * needs, and pushes only new objects. Its cost follows the folders on the
 * paths, not the repository.
 *
 * @throws InputError for an address or a signing key that is of no use.
 *
 * @public
 */
export function createGitTransport(options: GitTransportOptions): GitTransport {
  const limits = { ...LIMITS, ...options.limits };
  const { sshKey, signOff = false } = options.signing ?? {};
  return new RemoteGitTransport({
    server: new GitServer(
      new GitHttp({ ...options, requestMs: limits.requestMs }),
      limits,
    ),
    memory: options.memory,
    style: {
      committer: options.committer,
      signOff,
      ...(sshKey === undefined ? {} : { sign: createSshSigner(sshKey) }),
    },
  });
}
