/**
 * Ports, extension points and events of Slipway for backend modules.
 *
 * @packageDocumentation
 */
export * from './ports';
export * from './extensions';
export * from './events';
export * from './names';
export * from './permissions';
