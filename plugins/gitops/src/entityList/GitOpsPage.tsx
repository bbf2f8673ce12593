import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { InstanceNotices } from '../status/InstanceNotices';
import { gitOpsAnnotations } from '../status/isGitOpsAvailable';
import { LoadProblem } from '../status/LoadProblem';
import { StatusSkeleton } from '../status/StatusSkeleton';
import { gitopsTranslationRef } from '../translation';
import { EntityList } from './EntityList';
import { PageLinks } from './PageLinks';
import { useEntityStates } from './useEntityStates';

/** The page of all entities: who needs somebody? */
export function GitOpsPage() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { states, error, retry } = useEntityStates();

  return (
    <PageBody
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      actions={<PageLinks />}
    >
      <Stack spacing={2}>
        {error && (
          <LoadProblem error={error} stale={Boolean(states)} onRetry={retry} />
        )}
        {!states && !error && <StatusSkeleton heights={[40, 320]} />}
        {states && (
          <>
            <InstanceNotices instances={states.instances} />
            {states.instances.length === 0 && (
              <Alert severity="info">{t('list.noInstance')}</Alert>
            )}
            {states.entities.length > 0 ? (
              <EntityList states={states} />
            ) : (
              <Box sx={{ py: 4 }}>
                <Typography variant="h6" component="h2">
                  {t('list.empty')}
                </Typography>
                <Typography color="text.secondary">
                  {t('list.emptyHelp', {
                    annotations: gitOpsAnnotations.join(', '),
                  })}
                </Typography>
              </Box>
            )}
          </>
        )}
      </Stack>
    </PageBody>
  );
}
