/**
 * Lets webhooks of Gitea and Forgejo into Backstage's events.
 *
 * @packageDocumentation
 */
export { eventsModuleGitea as default } from './module';
