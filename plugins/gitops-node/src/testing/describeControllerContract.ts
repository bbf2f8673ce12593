import type {
  ControllerContractOptions,
  ControllerFixture,
} from './controller/ControllerFixture';
import { describeFaults } from './controller/describeFaults';
import { describeLists } from './controller/describeLists';
import { describeReads } from './controller/describeReads';

/**
 * The suite that every controller adapter passes. Call it in a test file.
 *
 * @public
 */
export function describeControllerContract(
  options: ControllerContractOptions,
): void {
  describe(`Controller contract: ${options.name}`, () => {
    let current: ControllerFixture;
    const fixture = () => current;

    beforeEach(async () => {
      current = await options.create();
    });

    afterEach(async () => {
      await current.dispose?.();
    });

    describeLists(fixture);
    describeReads(fixture, options);
    describeFaults(fixture, options.reasons);
  });
}
