/**
 * Development-only sign-in as one of the example users.
 *
 * @packageDocumentation
 */
export { authModuleExampleUsers as default } from './module';
