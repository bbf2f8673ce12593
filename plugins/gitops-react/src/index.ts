/**
 * Components that the frontends of Slipway share.
 *
 * @packageDocumentation
 */
export { CodeLines, type CodeLine } from './fileView/CodeLines';
export { differenceLines } from './fileView/differenceLines';
