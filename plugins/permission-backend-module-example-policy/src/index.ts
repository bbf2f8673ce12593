/**
 * The permission policy of the example portal.
 *
 * @packageDocumentation
 */
export { permissionModuleExamplePolicy as default } from './module';
