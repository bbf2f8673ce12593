import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

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
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'start',
          justifyContent: 'space-between',
          mb: 2.5,
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography
            variant="h4"
            component="h1"
            sx={{ m: 0, overflowWrap: 'anywhere' }}
          >
            {title}
          </Typography>
          {subtitle && (
            <Typography
              component="div"
              variant="body2"
              color="text.secondary"
              sx={{ mt: 0.5, overflowWrap: 'anywhere' }}
            >
              {subtitle}
            </Typography>
          )}
        </Box>
        {actions}
      </Box>
      {children}
    </Box>
  );
}
