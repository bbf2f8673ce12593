import { structuredPatch } from 'diff';

/**
 * A line of a difference, with its numbers from 1.
 *
 * @public
 */
export type DifferenceLine =
  | { type: 'same'; text: string; before: number; after: number }
  | { type: 'removed'; text: string; before: number }
  | { type: 'added'; text: string; after: number };

/**
 * The difference between two texts of a file.
 *
 * @public
 */
export interface FileDifference {
  /** Number of lines added. */
  added: number;
  /** Number of lines removed. */
  removed: number;
  /** Groups of neighboring lines, in order. */
  hunks: DifferenceLine[][];
}

/** Beyond this the search for the shortest difference takes too long to wait for. */
const MAX_EDITS = 4000;

/**
 * Compares two texts line by line. A file that is missing on one side is empty
 * there.
 *
 * @param options - `context` is the number of unchanged lines around a change,
 * 3 unless given.
 *
 * @public
 */
export function fileDifference(
  before: string | undefined,
  after: string | undefined,
  options: { context?: number } = {},
): FileDifference {
  const patch = structuredPatch(
    '',
    '',
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context: options.context ?? 3, maxEditLength: MAX_EDITS },
  );
  const hunks = patch
    ? patch.hunks.map(hunk => numbered(hunk))
    : [replaced(before ?? '', after ?? '')];
  const count = (type: DifferenceLine['type']) =>
    hunks.flat().filter(line => line.type === type).length;
  return { added: count('added'), removed: count('removed'), hunks };
}

function numbered(hunk: {
  oldStart: number;
  newStart: number;
  lines: string[];
}): DifferenceLine[] {
  let before = hunk.oldStart;
  let after = hunk.newStart;
  return hunk.lines.flatMap((line): DifferenceLine[] => {
    const text = line.slice(1);
    switch (line[0]) {
      case ' ':
        return [{ type: 'same', text, before: before++, after: after++ }];
      case '-':
        return [{ type: 'removed', text, before: before++ }];
      case '+':
        return [{ type: 'added', text, after: after++ }];
      default:
        // "\ No newline at end of file".
        return [];
    }
  });
}

function replaced(before: string, after: string): DifferenceLine[] {
  const lines = (text: string) => text.replace(/\n$/, '').split('\n');
  return [
    ...lines(before).map(
      (text, index): DifferenceLine => ({
        type: 'removed',
        text,
        before: index + 1,
      }),
    ),
    ...lines(after).map(
      (text, index): DifferenceLine => ({
        type: 'added',
        text,
        after: index + 1,
      }),
    ),
  ];
}
