/**
 * Components that the frontends of Slipway share.
 *
 * @packageDocumentation
 */
export { textLines, type CodeLine, type LineNotes } from './fileView/CodeLine';
export { CodeLines } from './fileView/CodeLines';
export { differenceLines } from './fileView/differenceLines';
export { PageBody } from './PageBody';
export { VisuallyHidden } from './VisuallyHidden';
export { ago, clockTime, personName, shortRevision } from './wording';
