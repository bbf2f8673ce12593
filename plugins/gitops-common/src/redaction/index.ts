/**
 * Takes out of a text what must not leave the portal.
 *
 * @packageDocumentation
 */
export { createRedaction, type Redaction } from './createRedaction';
