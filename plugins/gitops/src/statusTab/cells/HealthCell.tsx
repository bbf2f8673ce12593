import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import Typography from '@mui/material/Typography';
import { Age } from '../../status/Age';
import { StatusWord } from '../../status/StatusWord';

/** Health status, since when, and the controller's own word on it. */
export function HealthCell(props: { application: ApplicationView }) {
  const { status, message, since } = props.application.health;
  return (
    <>
      <StatusWord word={status} />
      {since && (
        <Typography variant="body2" color="text.secondary">
          <Age at={since} />
        </Typography>
      )}
      {message && (
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {message}
        </Typography>
      )}
    </>
  );
}
