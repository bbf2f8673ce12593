import { Content } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../translation';
import { NewService } from './NewService';
import { useSurroundings } from './useSurroundings';

/** The New service page: reads what it needs, then hands over to the form. */
export function NewServicePage() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { value, error, loading, retry } = useSurroundings();

  return (
    <Content>
      {value && <NewService surroundings={value} />}
      {loading && !value && (
        <Stack spacing={2} role="status" aria-busy="true">
          <Typography color="text.secondary">
            {t('newService.loading')}
          </Typography>
          <Skeleton variant="rounded" height={96} />
          <Stack direction={{ xs: 'column', md: 'row' }} spacing={2}>
            <Skeleton variant="rounded" height={320} sx={{ flex: 2 }} />
            <Skeleton variant="rounded" height={320} sx={{ flex: 3 }} />
          </Stack>
        </Stack>
      )}
      {error && !loading && !value && (
        <Alert
          severity={error.name === 'NotAllowedError' ? 'info' : 'error'}
          action={
            <Button color="inherit" onClick={retry}>
              {t('newService.retry')}
            </Button>
          }
        >
          <AlertTitle>{t('newService.failed')}</AlertTitle>
          {error.message}
        </Alert>
      )}
    </Content>
  );
}
