/**
 * The pure core of Slipway. Rooms have entry points of their own; this one has
 * the shared nouns and the permissions.
 *
 * @packageDocumentation
 */
export * from './vocabulary';
export * from './permissions';
