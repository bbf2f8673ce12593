export { createFakeRepository } from './createFakeRepository';
export type {
  FakeCall,
  FakeCallName,
  FakeHooks,
  FakeRepository,
  RepositorySeed,
} from './createFakeRepository';
