/**
 * Wire types of the gitops backend.
 *
 * @packageDocumentation
 */
export {};
