/**
 * Lets Argo CD's notifications into Backstage's events.
 *
 * @packageDocumentation
 */
export { eventsModuleArgoCd as default } from './module';
