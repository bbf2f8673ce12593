import { testRegistry } from '../__testUtils__/registryOf';
import { manifestKinds } from './index';

testRegistry(__dirname, manifestKinds, 'manifest kinds');
