export { createFakeRepository } from './createFakeRepository';
export type {
  FakeCall,
  FakeCallName,
  FakeHooks,
  FakePeople,
  FakeRepository,
  RepositorySeed,
} from './createFakeRepository';
