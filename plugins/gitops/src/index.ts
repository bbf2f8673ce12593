/**
 * The Slipway frontend for the new frontend system.
 *
 * @packageDocumentation
 */
export { gitopsPlugin as default } from './plugin';
export { gitOpsApiRef, type GitOpsApi } from './api/GitOpsApi';
export { gitopsTranslationRef } from './translation';
