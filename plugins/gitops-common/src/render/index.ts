export * from './rendered';
