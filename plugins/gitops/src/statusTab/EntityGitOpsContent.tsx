import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { MyChangesLink } from '../myChanges/MyChangesLink';
import { InstanceNotices } from '../status/InstanceNotices';
import {
  useWorkloadReleases,
  WorkloadReleasesProvider,
} from '../changeMenu/WorkloadReleases';
import { LoadProblem } from '../status/LoadProblem';
import { NotShown } from '../status/NotShown';
import { StatusSkeleton } from '../status/StatusSkeleton';
import { useEntityStatus } from '../status/useEntityStatus';
import { gitopsTranslationRef } from '../translation';
import { ChangesOnTheirWay } from './changes/ChangesOnTheirWay';
import { EntityStatusView } from './EntityStatusView';
import { RefreshButton } from './RefreshButton';

/** The GitOps tab: does each environment run what Git says, and if not, why? */
export function EntityGitOpsContent() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(gitopsTranslationRef);
  const model = useEntityStatus(stringifyEntityRef(entity));
  const { status, error, retry, refresh } = model;
  const releases = useWorkloadReleases(status);

  return (
    <Stack spacing={2} sx={{ typography: 'body1', minWidth: 0 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'space-between',
        }}
      >
        <Typography variant="h5" component="h2">
          {t('tab.title')}
        </Typography>
        <Stack direction="row" spacing={2} alignItems="center">
          <MyChangesLink />
          {status?.mayRefresh && <RefreshButton onRefresh={refresh} />}
        </Stack>
      </Box>
      {error && (
        <LoadProblem error={error} stale={Boolean(status)} onRetry={retry} />
      )}
      {!status && !error && <StatusSkeleton heights={[260, 120, 160]} />}
      {status && (
        <>
          <InstanceNotices instances={status.instances} />
          <NotShown items={status.notShown} />
          {status.applications.length > 0 ? (
            <WorkloadReleasesProvider value={releases}>
              <EntityStatusView status={status} />
            </WorkloadReleasesProvider>
          ) : (
            status.notShown.length === 0 && (
              <Box sx={{ py: 4 }}>
                <Typography variant="h6" component="h3">
                  {t('tab.empty')}
                </Typography>
                <Typography color="text.secondary">
                  {t('tab.emptyHelp')}
                </Typography>
              </Box>
            )
          )}
          <ChangesOnTheirWay status={status} />
        </>
      )}
    </Stack>
  );
}
