import fc from 'fast-check';
import { fileDifference, type DifferenceLine } from './fileDifference';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('');

describe('fileDifference', () => {
  it('numbers the lines on both sides, with some context', () => {
    const before = lines(9);
    const after = before.replace('line 5\n', 'five\nand a half\n');
    expect(fileDifference(before, after, { context: 1 })).toEqual({
      added: 2,
      removed: 1,
      hunks: [
        [
          { type: 'same', text: 'line 4', before: 4, after: 4 },
          { type: 'removed', text: 'line 5', before: 5 },
          { type: 'added', text: 'five', after: 5 },
          { type: 'added', text: 'and a half', after: 6 },
          { type: 'same', text: 'line 6', before: 6, after: 7 },
        ],
      ],
    });
  });

  it('keeps changes that are far from each other apart', () => {
    const before = lines(30);
    const after = before
      .replace('line 2\n', '2\n')
      .replace('line 29\n', '29\n');
    expect(fileDifference(before, after).hunks).toHaveLength(2);
  });

  it('takes a missing file for an empty one', () => {
    expect(fileDifference(undefined, 'a\n')).toEqual({
      added: 1,
      removed: 0,
      hunks: [[{ type: 'added', text: 'a', after: 1 }]],
    });
    expect(fileDifference('a\n', undefined).removed).toBe(1);
    expect(fileDifference('a\n', 'a\n')).toEqual({
      added: 0,
      removed: 0,
      hunks: [],
    });
  });

  it('gives up the search for the shortest difference when it gets long', () => {
    const before = lines(5000);
    const after = before.replace(/line/g, 'row');
    expect(fileDifference(before, after)).toMatchObject({
      added: 5000,
      removed: 5000,
    });
  });

  it('has all that is needed to make one text of the other', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
      .map(all => all.map(line => `${line}\n`).join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const all = fileDifference(before, after, {
          context: 100,
        }).hunks.flat();
        const side = (drop: DifferenceLine['type']) =>
          all
            .filter(({ type }) => type !== drop)
            .map(line => `${line.text}\n`)
            .join('');
        fc.pre(before !== after);
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });
});
