import { oddOnes } from './oddOnes';

describe('oddOnes', () => {
  it('marks the one that differs from the others, wherever it is', () => {
    expect(oddOnes(['a', 'b', 'a'])).toEqual([false, true, false]);
    expect(oddOnes(['b', 'a', 'a'])).toEqual([true, false, false]);
  });

  it('marks what differs from the one before where none is usual', () => {
    expect(oddOnes(['a', 'b'])).toEqual([false, true]);
    expect(oddOnes(['a', 'a', 'b', 'b'])).toEqual([false, false, true, false]);
  });

  it('marks nothing where all are the same or alone', () => {
    expect(oddOnes(['a', 'a'])).toEqual([false, false]);
    expect(oddOnes(['a'])).toEqual([false]);
    expect(oddOnes([])).toEqual([]);
  });
});
