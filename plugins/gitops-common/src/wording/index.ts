/**
 * Sentences about facts, and the checker that proves them.
 *
 * @packageDocumentation
 */
export * from './Wording';
