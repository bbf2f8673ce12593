import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { gitopsTranslationRef } from '../translation';
import { AddressedService } from './AddressedService';
import { LoadingPage } from './LoadingPage';
import { useSurroundings } from './model/useSurroundings';

/** The New service page: reads what it needs, then hands over to the form. */
export function NewServicePage() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { value, error, retry } = useSurroundings();

  if (value) {
    return <AddressedService surroundings={value} onRefresh={retry} />;
  }
  if (!error) {
    return <LoadingPage />;
  }
  const denied = error.name === 'NotAllowedError';
  return (
    <PageBody title={t('newService.title')}>
      <Alert
        severity={denied ? 'info' : 'error'}
        action={
          <Button color="inherit" onClick={retry}>
            {t('newService.retry')}
          </Button>
        }
      >
        <AlertTitle component="h2">
          {t(denied ? 'newService.denied' : 'newService.failed')}
        </AlertTitle>
        {error.message}
      </Alert>
    </PageBody>
  );
}
