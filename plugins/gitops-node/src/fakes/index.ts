export { createFakeRepository } from './createFakeRepository';
export type {
  FakeCall,
  FakeCallName,
  FakeComment,
  FakeHooks,
  FakePeople,
  FakeRepository,
  RepositorySeed,
} from './createFakeRepository';
export { createFakeController } from './createFakeController';
export type {
  FakeController,
  FakeControllerCall,
  FakeControllerOptions,
} from './createFakeController';
