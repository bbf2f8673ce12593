/**
 * The embedded GitOps repository: Git over HTTP and pull requests.
 *
 * @packageDocumentation
 */
export { gitopsSandboxPlugin as default } from './plugin';
