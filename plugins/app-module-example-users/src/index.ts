/**
 * Development-only sign-in page with the example users.
 *
 * @packageDocumentation
 */
export { appModuleExampleUsers as default } from './module';
