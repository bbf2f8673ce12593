import type { Finding, Severity } from '../../vocabulary';
import { escapeMarkdown } from '../escapeMarkdown';
import { codeSpan } from './codeSpan';
import { section } from './section';

const MOST = 50;

/** What lint found, waived findings with their waiver. */
export function findingsSection(
  findings: readonly Finding[],
): string | undefined {
  const count = (severity: Severity, noun: string) => {
    const number = findings.filter(f => f.severity === severity).length;
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
  };
  const waived = findings.filter(isWaived);
  const notable = findings.filter(
    finding => finding.severity !== 'info' && !isWaived(finding),
  );
  const lines = [...notable, ...waived].map(lineOf);
  const more = lines.length - MOST;
  return section('Findings', [
    `${count('error', 'error')}, ${count('warning', 'warning')}, ${count(
      'info',
      'note',
    )}${waived.length > 0 ? ` (${waived.length} waived)` : ''}.`,
    ...(lines.length > 0 ? ['', ...lines.slice(0, MOST)] : []),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ]);
}

function isWaived({ waiver }: Finding): boolean {
  return waiver !== undefined && !waiver.expired;
}

function lineOf(finding: Finding): string {
  const { rule, severity, message, remediation, waiver } = finding;
  const words =
    waiver && isWaived(finding) ? message : `${message} ${remediation}`;
  const level =
    waiver && isWaived(finding) ? `waived ${waiver.severity}` : severity;
  return `- ${level} ${codeSpan(rule)}: ${escapeMarkdown(words, 500)}${
    waiver
      ? ` ${waiver.expired ? 'A waiver ran out' : 'Waived'} ${
          waiver.expired ? 'on' : 'until'
        } ${codeSpan(waiver.expires)} (${codeSpan(
          waiver.owner,
        )}): ${escapeMarkdown(waiver.reason, 300)}`
      : ''
  }`;
}
