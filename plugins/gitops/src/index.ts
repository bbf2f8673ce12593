/**
 * The Slipway frontend for the new frontend system.
 *
 * @packageDocumentation
 */
export { gitopsPlugin as default } from './plugin';
export { gitOpsApiRef, type GitOpsApi } from './api/GitOpsApi';
export { createGitOpsColumn } from './catalogColumn/createGitOpsColumn';
export { GitOpsColumnCell } from './catalogColumn/GitOpsColumnCell';
export { isGitOpsAvailable } from './status/isGitOpsAvailable';
export { gitopsTranslationRef } from './translation';
