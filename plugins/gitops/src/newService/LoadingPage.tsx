import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { gitopsTranslationRef } from '../translation';

/** After this long a person wonders whether anything still happens. */
const SLOW_AFTER_MS = 2_000;

/** The page before it knows anything; says so when that takes long. */
export function LoadingPage() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <PageBody title={t('newService.title')}>
      <Stack spacing={2} aria-busy="true">
        <Typography color="text.secondary" role="status">
          {t(slow ? 'newService.slow' : 'newService.loading')}
        </Typography>
        <Skeleton variant="rounded" height={96} />
        <Stack direction={{ xs: 'column', md: 'row' }} spacing={2}>
          <Skeleton variant="rounded" height={320} sx={{ flex: 2 }} />
          <Skeleton variant="rounded" height={320} sx={{ flex: 3 }} />
        </Stack>
      </Stack>
    </PageBody>
  );
}
