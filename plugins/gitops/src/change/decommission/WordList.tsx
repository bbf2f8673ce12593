import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

/** A titled list of sentences. */
export function WordList(props: {
  title: string;
  items: readonly string[];
  /** What is said when there are none. */
  empty?: string;
}) {
  const { title, items, empty } = props;
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="subtitle2" component="h3" id={id}>
        {title}
      </Typography>
      {items.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {empty}
        </Typography>
      ) : (
        <Box
          component="ul"
          sx={{ m: 0, pl: 2.5, typography: 'body2', overflowWrap: 'anywhere' }}
        >
          {items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </Box>
      )}
    </Box>
  );
}
