import { seriesOf } from './backOff';

const after = (seconds: number, runsFor = 0) =>
  seriesOf({ startedAt: 0, now: seconds * 1_000, runsFor });

describe('seriesOf', () => {
  it('waits twice as long each time, and says so as Go does', () => {
    expect([0, 10, 30, 70, 150].map(seconds => after(seconds).delay)).toEqual([
      '10s',
      '20s',
      '40s',
      '1m20s',
      '2m40s',
    ]);
  });

  it('waits five minutes at most', () => {
    const late = after(100_000);
    expect(late.delay).toBe('5m0s');
    expect(after(100_300).attempts).toBe(late.attempts + 1);
    expect(100_000_000 - late.lastAt).toBeLessThan(300_000);
  });

  it('runs at first, and between two waits', () => {
    expect(after(1, 2_000)).toMatchObject({ running: true, attempts: 1 });
    expect(after(3, 2_000)).toMatchObject({ running: false, attempts: 1 });
    expect(after(13, 2_000)).toMatchObject({ running: true, attempts: 1 });
  });
});
