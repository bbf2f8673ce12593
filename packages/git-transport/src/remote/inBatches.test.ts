import { inBatches } from './inBatches';

describe('inBatches', () => {
  it('does all items once, 500 at a time and three batches beside each other', async () => {
    const items = Array.from({ length: 2_001 }, (_, index) => index);
    const sizes: number[] = [];
    const done: number[] = [];
    let atWork = 0;
    let most = 0;
    await inBatches(items, async batch => {
      sizes.push(batch.length);
      most = Math.max(most, ++atWork);
      await new Promise(resolve => setImmediate(resolve));
      atWork--;
      done.push(...batch);
    });
    expect(sizes).toEqual([500, 500, 500, 500, 1]);
    expect(most).toBe(3);
    expect(done.sort((a, b) => a - b)).toEqual(items);
  });

  it('does nothing for no items, and passes a failure on', async () => {
    await expect(
      inBatches([], async () => Promise.reject(new Error('no'))),
    ).resolves.toBeUndefined();
    await expect(
      inBatches([1], async () => Promise.reject(new Error('no'))),
    ).rejects.toThrow('no');
  });
});
