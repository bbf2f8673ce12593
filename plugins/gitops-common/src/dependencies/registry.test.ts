import { testRegistry } from '../__testUtils__/registryOf';
import { dependencyKinds } from './registry';

testRegistry(
  __dirname,
  Object.values(dependencyKinds).map(({ type, description }) => ({
    id: type,
    description,
  })),
  'dependency kinds',
);
