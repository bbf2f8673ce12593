import type { SxProps, Theme } from '@mui/material/styles';
import { alpha } from '@mui/material/styles';
import Box from '@mui/material/Box';
import { memo } from 'react';
import type { MarkedRun } from './markDescription';

/**
 * How the text is set, in the field and beneath it: both must break their lines
 * at the same letters. Sans-serif by name, because a textarea does not inherit
 * what the browser gives it by itself.
 */
export const textSetting = {
  display: 'block',
  boxSizing: 'border-box',
  width: '100%',
  m: 0,
  p: 1.75,
  border: 0,
  fontFamily: 'body1.fontFamily',
  fontSize: '1.125rem',
  fontWeight: 400,
  lineHeight: 1.55,
  letterSpacing: 'normal',
  wordSpacing: 'normal',
  textAlign: 'start',
  textIndent: 0,
  tabSize: 8,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'break-word',
} as const;

const marks: SxProps<Theme> = theme => ({
  '& .stated': { backgroundColor: theme.palette.action.selected },
  '& .focused': { backgroundColor: alpha(theme.palette.warning.main, 0.4) },
  '& .refused': { backgroundColor: alpha(theme.palette.error.main, 0.25) },
  '& .not-understood': {
    textDecoration: 'underline dotted',
    textDecorationColor: theme.palette.warning.main,
    textDecorationThickness: 2,
    textUnderlineOffset: 4,
  },
});

/** The sentence once more, beneath the field: only the marks are seen. */
export const MarkedText = memo(function PlainMarkedText(props: {
  runs: readonly MarkedRun[];
}) {
  return (
    <Box
      aria-hidden
      sx={[
        textSetting,
        {
          // It gives the field its height: the text area lies over it.
          minHeight: '5.2rem',
          color: 'transparent',
          pointerEvents: 'none',
          '& span': { borderRadius: 0.5 },
        },
        marks,
      ]}
    >
      {props.runs.map(({ text, mark }, index) => (
        <span key={index} className={mark}>
          {text}
        </span>
      ))}
      {/* A last, empty line has no height without a character in it. */}
      {'\u200b'}
    </Box>
  );
});
