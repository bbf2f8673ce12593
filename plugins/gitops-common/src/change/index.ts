/**
 * From rendered files and the base branch to a plan.
 *
 * @packageDocumentation
 */
export * from './changePlan';
export { escapeMarkdown } from './escapeMarkdown';
export { ownedPaths } from './ownedPaths';
export {
  planChange,
  type ChangeRequest,
  type PlanChangeOptions,
} from './planChange';
