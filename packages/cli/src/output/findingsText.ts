import type { Finding } from '@slipway/plugin-gitops-common';

/** Findings as a compiler would print them, one place after the other. */
export function findingsText(
  findings: readonly Finding[],
  options: { show(file: string): string },
): string {
  return findings
    .map(finding => {
      const place = options.show(finding.file);
      const line = finding.line === undefined ? '' : `:${finding.line}`;
      return `${place}${line}: ${finding.severity}: ${finding.message} [${finding.rule}]\n    ${finding.remediation}\n\n`;
    })
    .join('');
}

/** `2 errors, 1 warning`. */
export function countsText(findings: readonly Finding[]): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const count = findings.filter(
      finding => finding.severity === severity,
    ).length;
    const word = severity === 'info' ? 'note' : severity;
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  });
  return counts.length === 0 ? 'No findings' : counts.join(', ');
}
