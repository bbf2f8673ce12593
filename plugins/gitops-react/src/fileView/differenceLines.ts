import { structuredPatch } from 'diff';
import type { CodeLine, LineNotes } from './CodeLine';

const MARKS: Readonly<Record<string, CodeLine['mark']>> = {
  '+': 'added',
  '-': 'removed',
};

const GAP: CodeLine = { text: '', mark: 'gap', lit: false, findings: [] };

/**
 * What changes between two texts, three lines around each change; findings on
 * the lines that are shown.
 *
 * @public
 */
export function differenceLines(
  texts: { before: string; after: string },
  notes: LineNotes = {},
): CodeLine[] {
  const { before, after } = texts;
  const { findings = [], lit } = notes;
  const patch = structuredPatch('', '', before, after, '', '', { context: 3 });
  return patch.hunks.flatMap((hunk, index) => {
    let next = hunk.newStart;
    const shown = hunk.lines
      .filter(line => !line.startsWith('\\'))
      .map(line => {
        const mark = MARKS[line[0]];
        const number = mark === 'removed' ? undefined : next++;
        return {
          number,
          text: line.slice(1),
          mark,
          lit: number !== undefined && (lit?.has(number) ?? false),
          findings: findings.filter(
            finding => finding.line !== undefined && finding.line === number,
          ),
        };
      });
    return index === 0 ? shown : [GAP, ...shown];
  });
}
