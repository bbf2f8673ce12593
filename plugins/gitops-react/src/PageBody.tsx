import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { PageHeader } from './PageHeader';

/**
 * The body of a page: its title, what can be done with it as a whole, and the
 * rest below.
 *
 * @public
 */
export function PageBody(props: {
  title: ReactNode;
  /** A line below the title. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  maxWidth?: number;
  children: ReactNode;
}) {
  const { title, subtitle, actions, maxWidth = 1600, children } = props;
  return (
    <Box
      component="main"
      sx={{
        // Elements that inherit their letters get those of the other texts.
        typography: 'body1',
        maxWidth,
        px: { xs: 2, sm: 3 },
        pt: 3,
        pb: { xs: 2, sm: 3 },
        // Words in the case that they have everywhere else. Apps put a prefix
        // before the names of the classes.
        '& :is([class*="MuiButton-root"], [class*="MuiTab-root"], [class*="MuiToggleButton-root"])':
          { textTransform: 'none' },
      }}
    >
      <PageHeader title={title} subtitle={subtitle} actions={actions} />
      {children}
    </Box>
  );
}
