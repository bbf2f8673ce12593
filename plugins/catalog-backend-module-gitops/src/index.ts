/**
 * Catalog entities of the GitOps repository.
 *
 * @packageDocumentation
 */
export { catalogModuleGitops as default } from './module';
