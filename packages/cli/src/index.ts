/**
 * The command line of Slipway: draft, render, lint. It opens no change.
 *
 * @packageDocumentation
 */
export { main } from './main';
export type { Terminal } from './Terminal';
