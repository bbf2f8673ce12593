export { createRepository } from './createRepository';
export type { ForgeSettings } from './ForgeSettings';
export { readForgeSettings } from './readForgeSettings';
