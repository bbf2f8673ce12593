import Box from '@mui/material/Box';
import { alpha, type Theme } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { CodeLine } from './CodeLine';
import { Line } from './Line';

const GUTTER = '52px';

const look = (theme: Theme) => ({
  maxHeight: 520,
  overflow: 'auto',
  position: 'relative' as const,
  fontFamily: 'monospace',
  fontSize: '0.82rem',
  lineHeight: 1.6,
  py: 1,
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
  '& .line': { display: 'flex', minWidth: 'max-content', paddingRight: '16px' },
  '& .number': {
    width: GUTTER,
    flexShrink: 0,
    paddingRight: '12px',
    textAlign: 'right' as const,
    color: theme.palette.text.secondary,
    userSelect: 'none' as const,
  },
  '& .text': { whiteSpace: 'pre' as const },
  '& .key': { color: theme.palette.primary.main },
  '& .note': { color: theme.palette.text.secondary },
  '& .gap': { backgroundColor: theme.palette.action.hover },
  '& .added': { backgroundColor: alpha(theme.palette.success.main, 0.14) },
  '& .removed': { backgroundColor: alpha(theme.palette.error.main, 0.12) },
  '& .lit .number, & .lit .key, & .lit .note': { color: 'inherit' },
  '& .lit': {
    backgroundColor: alpha(theme.palette.warning.main, 0.2),
    boxShadow: `inset 3px 0 ${theme.palette.warning.main}`,
  },
  '& .finding': {
    ...theme.typography.body2,
    margin: `2px 16px 2px ${GUTTER}`,
    padding: '0 8px',
    borderLeft: `3px solid ${theme.palette.warning.main}`,
    position: 'sticky' as const,
    left: GUTTER,
    maxWidth: 640,
  },
  '& .finding.error': { borderColor: theme.palette.error.main },
  '& .finding.info': { borderColor: theme.palette.info.main },
});

/**
 * Lines of a file with numbers, marks and findings. The first lit line is
 * scrolled to.
 *
 * @public
 */
export function CodeLines(props: {
  /** Path of the file: names the region. */
  label: string;
  lines: readonly CodeLine[];
  /** Whether it grows with the file instead of scrolling. */
  whole?: boolean;
}) {
  const { label, lines, whole } = props;
  const region = useRef<HTMLDivElement>(null);
  const firstLit = lines.findIndex(({ lit }) => lit);

  useEffect(() => {
    const line = region.current?.querySelector<HTMLElement>('.lit');
    if (firstLit >= 0 && region.current && line) {
      region.current.scrollTop = line.offsetTop - 60;
    }
  }, [firstLit, label]);

  return (
    <Box
      ref={region}
      role="region"
      aria-label={label}
      tabIndex={0}
      sx={[look, whole === true && { maxHeight: 'none' }]}
    >
      {lines.map((line, index) => (
        <Line key={index} {...line} />
      ))}
    </Box>
  );
}
