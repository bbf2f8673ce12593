import type { Finding } from '@slipway/plugin-gitops-common';

/**
 * One line of a file as it is shown.
 *
 * @public
 */
export interface CodeLine {
  /** Line of the new file; none for a removed line. */
  number?: number;
  text: string;
  /** A `gap` stands for lines that are not shown. */
  mark?: 'added' | 'removed' | 'gap';
  /** Whether it comes from the field that has the focus. */
  lit: boolean;
  findings: readonly Finding[];
}

/**
 * What is shown on the lines of a file beside its text.
 *
 * @public
 */
export interface LineNotes {
  findings?: readonly Finding[];
  /** Numbers of the lines that are lit. */
  lit?: ReadonlySet<number>;
}

/**
 * The lines of a file as it is; `mark` is put on every one.
 *
 * @public
 */
export function textLines(
  text: string,
  options: LineNotes & { mark?: CodeLine['mark'] } = {},
): CodeLine[] {
  const { findings = [], lit, mark } = options;
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => ({
      number: index + 1,
      text: line,
      mark,
      lit: lit?.has(index + 1) ?? false,
      findings: findings.filter(finding => finding.line === index + 1),
    }));
}
