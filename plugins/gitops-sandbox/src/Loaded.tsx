import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { sandboxTranslationRef } from './translation';

/** Shows what was read, that it is being read, or why it could not be. */
export function Loaded<T>(props: {
  state: { value?: T; error?: Error; loading: boolean; retry(): void };
  children(value: T): ReactNode;
}) {
  const { value, error, loading, retry } = props.state;
  const { t } = useTranslationRef(sandboxTranslationRef);
  if (value !== undefined) {
    return <>{props.children(value)}</>;
  }
  if (error && !loading) {
    return (
      <Alert
        severity={error.name === 'NotAllowedError' ? 'info' : 'error'}
        action={
          <Button color="inherit" onClick={retry}>
            {t('root.retry')}
          </Button>
        }
      >
        <AlertTitle component="h2">
          {t(error.name === 'NotAllowedError' ? 'root.denied' : 'root.failed')}
        </AlertTitle>
        {error.message}
      </Alert>
    );
  }
  return (
    <Stack spacing={1.5} aria-busy="true">
      <Typography role="status" variant="body2" color="text.secondary">
        {t('root.loading')}
      </Typography>
      <Skeleton variant="rounded" height={56} />
      <Skeleton variant="rounded" height={56} />
      <Skeleton variant="rounded" height={220} />
    </Stack>
  );
}
