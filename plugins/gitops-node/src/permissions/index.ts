export {
  createReleaseConditionalDecision,
  inEnvironmentRule,
  isOwnerRule,
  releaseConditions,
  releaseResourceRef,
  releaseRules,
  type ReleaseResource,
} from './rules';
