import { testRegistry } from '../../__testUtils__/registryOf';
import { mutations } from './index';

testRegistry(__dirname, mutations, 'mutations');
