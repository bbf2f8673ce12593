import { checkRisk } from '../__testUtils__/checkRisk';
import { memoryLowered } from './memory-lowered';

const limit = (memoryLimit: string) => ({
  resources: { memory: '64Mi', memoryLimit },
});

describe('memory-lowered', () => {
  it('compares amounts, not texts', () => {
    expect(
      checkRisk(memoryLowered, { before: limit('1Gi'), after: limit('900Mi') }),
    ).toEqual([
      'The container "checkout" of the Deployment "checkout" may use 900Mi of memory instead of 1Gi.',
    ]);
    expect(
      checkRisk(memoryLowered, { before: limit('900Mi'), after: limit('1Gi') }),
    ).toEqual([]);
    expect(
      checkRisk(memoryLowered, {
        before: limit('1Gi'),
        after: limit('1024Mi'),
      }),
    ).toEqual([]);
  });
});
