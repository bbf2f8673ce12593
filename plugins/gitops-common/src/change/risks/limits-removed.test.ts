import { checkRisk } from '../__testUtils__/checkRisk';
import { limitsRemoved } from './limits-removed';

const WORDS = 'The container "checkout" of the Deployment "checkout" has no';

describe('limits-removed', () => {
  it('finds a limit that goes', () => {
    expect(
      checkRisk(limitsRemoved, {
        before: { resources: { cpuLimit: '1' } },
        after: {},
      }),
    ).toEqual([`${WORDS} CPU limit any more.`]);
  });

  it('finds nothing where limits change or come', () => {
    expect(
      checkRisk(limitsRemoved, {
        before: { resources: { memoryLimit: '1Gi' } },
        after: { resources: { memoryLimit: '2Gi', cpuLimit: '1' } },
      }),
    ).toEqual([]);
  });
});
