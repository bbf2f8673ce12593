/**
 * Connects the gitops backend to the embedded GitOps repository.
 *
 * @packageDocumentation
 */
export { gitopsModuleSandbox as default } from './module';
