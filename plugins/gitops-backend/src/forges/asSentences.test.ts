import { asSentences } from './asSentences';

describe('asSentences', () => {
  it('passes sentences on', async () => {
    await expect(asSentences(async () => ['a', 'b'])).resolves.toEqual([
      'a',
      'b',
    ]);
  });

  it('makes a failure a sentence', async () => {
    await expect(
      asSentences(async () => {
        throw new Error('Reading the labels failed.');
      }),
    ).resolves.toEqual(['Reading the labels failed.']);
  });

  it('lets through what is no error', async () => {
    await expect(
      // A value that something threw by mistake.
      asSentences(() => Promise.reject(undefined)),
    ).rejects.toThrow();
  });
});
