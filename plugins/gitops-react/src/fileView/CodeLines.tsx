import type { Finding } from '@slipway/plugin-gitops-common';
import Box from '@mui/material/Box';
import { memo } from 'react';

/**
 * One line of a file as it is shown.
 *
 * @public
 */
export interface CodeLine {
  /** Line of the new file; none for a removed line. */
  number?: number;
  text: string;
  mark?: 'added' | 'removed';
  /** Whether it comes from the field that has the focus. */
  lit: boolean;
  findings: readonly Finding[];
}

const SIGNS = { added: '+', removed: '−' } as const;

/** Keys and comments told apart from values. */
function highlighted(text: string) {
  if (/^\s*#/.test(text)) {
    return <span className="note">{text}</span>;
  }
  const key =
    /^(\s*(?:- )*)([^\s:'"#][^:]*|"[^"]*"|'[^']*')(:(?:\s|$))(.*)$/.exec(text);
  if (!key) {
    return text;
  }
  const [, indent, name, colon, rest] = key;
  return (
    <>
      {indent}
      <span className="key">{name}</span>
      {colon}
      {rest}
    </>
  );
}

const Line = memo(
  function OneLine(line: CodeLine) {
    const classes = ['line', line.lit && 'lit', line.mark]
      .filter(Boolean)
      .join(' ');
    return (
      <>
        <div className={classes}>
          <span className="number">
            {line.number}
            {line.mark && ` ${SIGNS[line.mark]}`}
          </span>
          <span className="text">{highlighted(line.text)}</span>
        </div>
        {line.findings.map(finding => (
          <div
            key={`${finding.rule}${finding.manifestPath}`}
            className={`finding ${finding.severity}`}
          >
            {finding.severity}: {finding.message} {finding.remediation} (
            {finding.rule})
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

/**
 * Lines of a file with numbers, marks and findings.
 *
 * @public
 */
export function CodeLines(props: {
  label: string;
  lines: readonly CodeLine[];
}) {
  return (
    <Box
      role="region"
      aria-label={props.label}
      tabIndex={0}
      sx={{
        maxHeight: 520,
        overflow: 'auto',
        fontFamily: 'monospace',
        fontSize: '0.82rem',
        lineHeight: 1.6,
        py: 1,
        '& .line': { display: 'flex', minWidth: 'max-content', pr: 2 },
        '& .number': {
          width: 52,
          flexShrink: 0,
          pr: 1.5,
          textAlign: 'right',
          color: 'text.secondary',
          userSelect: 'none',
        },
        '& .text': { whiteSpace: 'pre' },
        '& .key': { color: 'primary.main' },
        '& .note': { color: 'text.secondary' },
        '& .lit': { bgcolor: 'action.selected' },
        '& .added': { bgcolor: 'rgba(46, 160, 67, 0.16)' },
        '& .removed': { bgcolor: 'rgba(248, 81, 73, 0.14)' },
        '& .finding': {
          ml: '52px',
          mr: 2,
          my: 0.25,
          px: 1,
          borderLeft: 3,
          borderColor: 'warning.main',
          fontFamily: 'body1.fontFamily',
          whiteSpace: 'normal',
          position: 'sticky',
          left: 52,
          maxWidth: 640,
        },
        '& .finding.error': { borderColor: 'error.main' },
        '& .finding.info': { borderColor: 'info.main' },
      }}
    >
      {props.lines.map((line, index) => (
        <Line key={index} {...line} />
      ))}
    </Box>
  );
}
