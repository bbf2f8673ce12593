import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/**
 * Words for those who do not see the page: the rest is told by its look.
 *
 * @public
 */
export function VisuallyHidden(props: { children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={{
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
        whiteSpace: 'nowrap',
      }}
    >
      {props.children}
    </Box>
  );
}
