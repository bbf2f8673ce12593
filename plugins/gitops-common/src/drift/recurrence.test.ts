import { recurringSyncs } from './recurrence';

function historyOf(entries: [string, string][]) {
  return {
    history: entries.map(([revision, deployedAt], id) => ({
      id,
      revisions: [revision],
      deployedAt,
      sources: [],
    })),
  };
}

describe('syncs of one revision', () => {
  it('every night are said so', () => {
    expect(
      recurringSyncs(
        historyOf([
          ['old', '2026-11-17T12:00:00Z'],
          ['new', '2026-11-18T02:10:30Z'],
          ['new', '2026-11-19T02:11:00Z'],
          ['new', '2026-11-20T02:10:10Z'],
        ]),
      )?.text,
    ).toMatch(/3 times since 2026-11-18, around 02:10 UTC/);
  });

  it('at any time are said without a time of day', () => {
    expect(
      recurringSyncs(
        historyOf([
          ['new', '2026-11-18T02:10:00Z'],
          ['new', '2026-11-19T11:00:00Z'],
          ['new', '2026-11-20T18:00:00Z'],
        ]),
      )?.text,
    ).toMatch(/3 times since 2026-11-18: something keeps changing/);
  });

  it('around midnight are one time of day', () => {
    expect(
      recurringSyncs(
        historyOf([
          ['new', '2026-11-18T23:55:00Z'],
          ['new', '2026-11-20T00:05:00Z'],
          ['new', '2026-11-21T00:00:00Z'],
        ]),
      )?.text,
    ).toMatch(/around 00:00 UTC/);
  });

  it.each([
    [[]],
    [[['new', '2026-11-18T02:10:00Z']]],
    [
      [
        ['new', '2026-11-18T02:10:00Z'],
        ['new', '2026-11-19T02:10:00Z'],
      ],
    ],
    [
      [
        ['a', '2026-11-18T02:10:00Z'],
        ['b', '2026-11-19T02:10:00Z'],
        ['c', '2026-11-20T02:10:00Z'],
      ],
    ],
  ] as [[string, string][]][])('say nothing of %j', entries => {
    expect(recurringSyncs(historyOf(entries))).toBeUndefined();
  });
});
