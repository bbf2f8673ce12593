/**
 * Scaffolder actions of Slipway.
 *
 * @packageDocumentation
 */
export { createOpenPullRequestAction } from './actions/openPullRequest';
export { scaffolderModuleGitops as default } from './module';
