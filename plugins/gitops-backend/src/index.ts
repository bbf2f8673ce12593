/**
 * The Slipway backend.
 *
 * @packageDocumentation
 */
export { gitopsPlugin as default } from './plugin';
