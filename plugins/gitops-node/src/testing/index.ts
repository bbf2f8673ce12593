/**
 * Contract suites for adapters of the ports, and a repository in memory. For
 * test files only: the suites use Jest's globals.
 *
 * @packageDocumentation
 */
export * from '../fakes';
export { describeForgeContract } from './describeForgeContract';
export type {
  ForgeFixture,
  ShownComment,
  ShownDecorations,
} from './forge/ForgeFixture';
export {
  describeGitTransportContract,
  type CreateGitTransport,
  type GitTransportFixture,
} from './describeGitTransportContract';
export { describeControllerContract } from './describeControllerContract';
export type {
  ControllerContractOptions,
  ControllerFixture,
} from './controller/ControllerFixture';
