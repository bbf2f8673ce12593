import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { gitopsTranslationRef } from '../translation';

/** Why nothing, or nothing new, could be read; the portal says what to do. */
export function LoadProblem(props: {
  error: Error;
  /** Whether what was known before is still shown. */
  stale: boolean;
  onRetry(): void;
}) {
  const { error, stale, onRetry } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const title = () => {
    switch (error.name) {
      case 'NotAllowedError':
        return t('status.loadDenied');
      case 'NotFoundError':
        return t('status.loadNotFound');
      default:
        return t(stale ? 'status.loadStale' : 'status.loadFailed');
    }
  };

  return (
    <Alert
      severity={
        error.name === 'NotAllowedError' || error.name === 'NotFoundError'
          ? 'info'
          : 'warning'
      }
      sx={{ overflowWrap: 'anywhere' }}
      action={
        <Button color="inherit" onClick={onRetry}>
          {t('status.retry')}
        </Button>
      }
    >
      <AlertTitle component="h3">{title()}</AlertTitle>
      {/* `fetch` rejects with a TypeError when there was no answer at all. */}
      {error.name === 'TypeError' ? t('status.unreachable') : error.message}
    </Alert>
  );
}
