import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { MyChangesLink } from '../myChanges/MyChangesLink';
import { LoadProblem } from '../status/LoadProblem';
import { StatusSkeleton } from '../status/StatusSkeleton';
import { gitopsTranslationRef } from '../translation';
import { StaleList } from './StaleList';

/** For the platform team: what would a new renderer or new standards change? */
export function ReleasesPage() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const api = useApi(gitOpsApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.listStaleReleases(),
    [api],
  );
  const isCurrent = value?.environments.every(
    ({ releases }) => releases.length === 0,
  );

  return (
    <PageBody
      title={t('releases.title')}
      subtitle={t('releases.subtitle')}
      maxWidth={1200}
      actions={<MyChangesLink />}
    >
      <Stack spacing={2.5}>
        {error && (
          <LoadProblem error={error} stale={Boolean(value)} onRetry={retry} />
        )}
        {!value && !error && <StatusSkeleton heights={[56, 160, 160]} />}
        {value && isCurrent && (
          <Box sx={{ py: 4, maxWidth: 640 }}>
            <Typography variant="h6" component="h2">
              {t('releases.empty')}
            </Typography>
            <Typography color="text.secondary">
              {t('releases.emptyHelp', {
                total: String(
                  value.environments.reduce((sum, { total }) => sum + total, 0),
                ),
              })}
            </Typography>
          </Box>
        )}
        {value && !isCurrent && <StaleList stale={value} onRenewed={retry} />}
      </Stack>
    </PageBody>
  );
}
