import type { Draft } from '@slipway/plugin-gitops-common/draft';
import type { Origin, Problem } from '@slipway/plugin-gitops-common';
import { valueAt } from './valueAt';

/** What is shown beside a draft. */
export interface DraftTextOptions {
  problems: readonly Problem[];
  /** File that the standards came from. */
  standards: string;
}

/** A draft for a person to read. */
export function draftText(draft: Draft, options: DraftTextOptions): string {
  const { problems, standards } = options;
  return [
    section('Understood', understood(draft)),
    section(
      'Open questions',
      draft.questions.flatMap(({ path, text, proposals }) => [
        `${path}: ${text}`,
        ...proposals.map(({ label }) => `  - ${label}`),
      ]),
    ),
    section(
      'Refused',
      draft.refusals.flatMap(({ quote, message, alternative }) => [
        `"${oneLine(quote)}": ${message}`,
        `  ${alternative}`,
      ]),
    ),
    section(
      'Not understood',
      draft.notUnderstood.map(({ text }) => `"${oneLine(text)}"`),
    ),
    section('To mend', mistakes(draft, problems)),
    `${
      problems.length === 0
        ? 'A change could be opened.'
        : 'A change can be opened when the above is settled.'
    }\nStandards: ${standards}\n`,
  ].join('');
}

function understood(draft: Draft): string[] {
  const rows = Object.entries(draft.origins).map(([path, origin]) => [
    path,
    JSON.stringify(valueAt(draft.spec, path)),
    describe(origin),
  ]);
  const widths = [0, 1].map(column =>
    Math.min(40, Math.max(0, ...rows.map(row => row[column].length))),
  );
  return rows.map(
    ([path, value, origin]) =>
      `${path.padEnd(widths[0])}  ${value.padEnd(widths[1])}  ${origin}`,
  );
}

function describe(origin: Origin): string {
  switch (origin.type) {
    case 'stated':
      return `"${oneLine(origin.quote)}"`;
    case 'standard':
      return `standards, ${origin.key}`;
    case 'assumed':
      return `assumed: ${origin.reason}`;
    case 'scanned':
      return `from ${origin.file}`;
    default:
      return 'edited';
  }
}

/** Problems that no question speaks of. */
function mistakes(draft: Draft, problems: readonly Problem[]): string[] {
  const asked = new Set(draft.questions.map(({ path }) => path));
  return problems
    .filter(({ path }) => !asked.has(path))
    .map(({ path, message, remedy }) => `${path}: ${message} ${remedy}`);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : `${title}\n${lines.map(line => `  ${line}\n`).join('')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
