/**
 * Reads and writes a Git repository over HTTP without a clone.
 *
 * @packageDocumentation
 */
export { createGitTransport } from './createGitTransport';
export type {
  GitCredentials,
  GitLimits,
  GitTransportOptions,
} from './GitTransportOptions';
