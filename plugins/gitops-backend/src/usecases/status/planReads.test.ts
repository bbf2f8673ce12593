import { planReads } from './planReads';

type Options = Parameters<typeof planReads>[0];

function known(
  entries: Record<
    string,
    Partial<{ fingerprint: string; complete: boolean; unwell: boolean }>
  >,
): Options['known'] {
  return new Map(
    Object.entries(entries).map(([id, entry]) => [
      id,
      {
        id,
        fingerprint: 'same',
        digest: '',
        complete: true,
        unwell: false,
        ...entry,
      },
    ]),
  );
}

function listed(ids: string[], unwell = false): Options['listed'] {
  return ids.map(id => ({ id, fingerprint: 'same', unwell }));
}

describe('the single reads of a window', () => {
  it('are none when nothing changed and all is well', () => {
    expect(
      planReads({
        listed: listed(['a', 'b']),
        known: known({ a: {}, b: {} }),
        maxReads: 10,
        turn: 0,
      }),
    ).toEqual([]);
  });

  it('begin with what changed, then what was never read whole, then the unwell', () => {
    expect(
      planReads({
        listed: [
          ...listed(['sick'], true),
          ...listed(['new', 'partial', 'changed', 'well']),
        ],
        known: known({
          sick: {},
          partial: { complete: false, fingerprint: '' },
          changed: { fingerprint: 'other' },
          well: {},
        }),
        maxReads: 10,
        turn: 0,
      }),
    ).toEqual(['changed', 'new', 'partial', 'sick']);
  });

  it('are read once more after they became well', () => {
    expect(
      planReads({
        listed: listed(['a']),
        known: known({ a: { unwell: true } }),
        maxReads: 10,
        turn: 0,
      }),
    ).toEqual(['a']);
  });

  it('never exceed their bound, and leave the unwell a place', () => {
    const changed = Array.from(
      { length: 50 },
      (_, index) => `changed-${index}`,
    );
    const sick = Array.from({ length: 30 }, (_, index) => `sick-${index}`);
    const seen = new Set<string>();
    for (let turn = 0; turn < 30; turn++) {
      const ids = planReads({
        listed: [...listed(changed), ...listed(sick, true)],
        known: known({
          ...Object.fromEntries(
            changed.map(id => [id, { fingerprint: 'other' }]),
          ),
          ...Object.fromEntries(sick.map(id => [id, {}])),
        }),
        maxReads: 20,
        turn,
      });
      expect(ids).toHaveLength(20);
      expect(new Set(ids).size).toBe(20);
      ids.filter(id => id.startsWith('sick')).forEach(id => seen.add(id));
    }
    expect(seen.size).toBe(30);
  });
});
