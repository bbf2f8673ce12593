import { memo, type ReactNode } from 'react';
import type { CodeLine } from './CodeLine';

const SIGNS = { added: '+', removed: '−', gap: '⋯' } as const;

const NOTE = /^\s*#/;
const KEY = /^(\s*(?:- )*)([^\s:'"#][^:]*|"[^"]*"|'[^']*')(:(?:\s|$))(.*)$/;

/** Keys and comments told apart from values. */
function highlighted(text: string): ReactNode {
  if (NOTE.test(text)) {
    return <span className="note">{text}</span>;
  }
  const [, indent, name, colon, rest] = KEY.exec(text) ?? [];
  if (name === undefined) {
    return text;
  }
  return (
    <>
      {indent}
      <span className="key">{name}</span>
      {colon}
      {rest}
    </>
  );
}

/** A line with its number, mark and findings; plain elements, as there are many. */
export const Line = memo(
  function OneLine({ number, text, mark, lit, findings }: CodeLine) {
    const classes = ['line', lit && 'lit', mark].filter(Boolean).join(' ');
    return (
      <>
        <div className={classes}>
          <span className="number">
            {number}
            {mark && ` ${SIGNS[mark]}`}
          </span>
          <span className="text">{highlighted(text)}</span>
        </div>
        {findings.map(({ rule, manifestPath, severity, ...finding }) => (
          <div key={`${rule}${manifestPath}`} className={`finding ${severity}`}>
            {severity}: {finding.message} {finding.remediation} ({rule})
          </div>
        ))}
      </>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.number === after.number &&
    before.mark === after.mark &&
    before.lit === after.lit &&
    before.findings.length === after.findings.length &&
    before.findings.every(
      (finding, index) => finding.message === after.findings[index].message,
    ),
);
