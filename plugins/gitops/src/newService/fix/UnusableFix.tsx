import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { gitopsTranslationRef } from '../../translation';

/** Why a fix could not be filled in, and the way to the page without it. */
export function UnusableFix(props: {
  reason: string;
  /** Where trying again may help. */
  onRetry?(): void;
  onLeave(): void;
}) {
  const { reason, onRetry, onLeave } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <Alert
      severity="warning"
      action={
        <>
          {onRetry && (
            <Button color="inherit" onClick={onRetry}>
              {t('newService.retry')}
            </Button>
          )}
          <Button color="inherit" onClick={onLeave}>
            {t('fix.leave')}
          </Button>
        </>
      }
    >
      <AlertTitle component="h2">{t('fix.unusable')}</AlertTitle>
      {reason}
    </Alert>
  );
}
