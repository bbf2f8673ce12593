import Stack from '@mui/material/Stack';
import { MyChangesLink } from '../myChanges/MyChangesLink';
import { ReleasesLink } from '../releases/ReleasesLink';

/** The ways to the pages below that of all entities. */
export function PageLinks() {
  return (
    <Stack direction="row" spacing={2}>
      <MyChangesLink />
      <ReleasesLink />
    </Stack>
  );
}
