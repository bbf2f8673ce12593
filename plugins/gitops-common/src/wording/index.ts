/**
 * Sentences about facts, and the checker that proves them.
 *
 * @packageDocumentation
 */
export { claimsOf, isClaim, missingClaims } from './claimsOf';
export * from './Wording';
