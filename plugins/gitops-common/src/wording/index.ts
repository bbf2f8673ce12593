/**
 * Sentences about facts, and the checker that proves them.
 *
 * @packageDocumentation
 */
export { checkWording } from './checkWording';
export { claimsOf, isClaim, missingClaims } from './claimsOf';
export { mutations } from './mutations';
export type { Mutation, MutationInput } from './mutations/Mutation';
export { seededRandom } from './mutations/seededRandom';
export * from './Wording';
