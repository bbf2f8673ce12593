import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { gitopsTranslationRef } from '../translation';

/** Why something of a change could not be read or told, and what to do. */
export function ChangeProblem(props: {
  error: Error;
  /** What failed; the preview unless given. */
  title?: string;
  onRetry(): void;
}) {
  const { error, title, onRetry } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const denied = error.name === 'NotAllowedError';
  return (
    <Alert
      severity={denied ? 'info' : 'warning'}
      sx={{ overflowWrap: 'anywhere' }}
      action={
        <Button color="inherit" onClick={onRetry}>
          {t('change.retry')}
        </Button>
      }
    >
      <AlertTitle component="h2">
        {denied ? t('change.denied') : title ?? t('change.previewFailed')}
      </AlertTitle>
      {/* `fetch` rejects with a TypeError when there was no answer at all. */}
      {error.name === 'TypeError' ? t('change.unreachable') : error.message}
    </Alert>
  );
}
