import type { Finding } from '@slipway/plugin-gitops-common';
import { structuredPatch } from 'diff';
import type { CodeLine } from './CodeLines';

const MARKS: Record<string, CodeLine['mark']> = {
  '+': 'added',
  '-': 'removed',
};

/**
 * What changes between two texts, three lines around each change; findings on
 * the lines that are shown.
 *
 * @public
 */
export function differenceLines(options: {
  before: string;
  after: string;
  findings?: readonly Finding[];
}): CodeLine[] {
  const { before, after, findings = [] } = options;
  const patch = structuredPatch('', '', before, after, '', '', { context: 3 });
  return patch.hunks.flatMap(hunk => {
    let next = hunk.newStart;
    return hunk.lines
      .filter(line => !line.startsWith('\\'))
      .map(line => {
        const mark = MARKS[line[0]];
        const number = mark === 'removed' ? undefined : next++;
        return {
          number,
          text: line.slice(1),
          mark,
          lit: false,
          findings: findings.filter(
            finding => finding.line !== undefined && finding.line === number,
          ),
        };
      });
  });
}
