import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { gitOpsRouteRef } from '../routes';
import { LoadProblem } from '../status/LoadProblem';
import { StatusSkeleton } from '../status/StatusSkeleton';
import { useNow } from '../status/useNow';
import { gitopsTranslationRef } from '../translation';
import { ChangeGroupView } from './ChangeGroupView';
import { changeGroups, groupChanges } from './groupChanges';
import { useMyChanges } from './useMyChanges';

/** One's own changes: which of them needs me? */
export function MyChangesPage() {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const toGitOps = useRouteRef(gitOpsRouteRef);
  const now = useNow();
  const { value, error, retry } = useMyChanges();
  const groups = value && groupChanges(value.changes, now);

  return (
    <PageBody
      title={t('myChanges.title')}
      subtitle={t('myChanges.subtitle')}
      maxWidth={1100}
      actions={
        toGitOps && <Link to={toGitOps()}>{t('myChanges.toEntities')}</Link>
      }
    >
      <Stack spacing={3}>
        {error && (
          <LoadProblem error={error} stale={Boolean(value)} onRetry={retry} />
        )}
        {!value && !error && <StatusSkeleton heights={[96, 96, 96]} />}
        {value && value.changes.length === 0 && (
          <Box sx={{ py: 4, maxWidth: 640 }}>
            <Typography variant="h6" component="h2">
              {t('myChanges.empty')}
            </Typography>
            <Typography color="text.secondary">
              {t('myChanges.emptyHelp')}
            </Typography>
          </Box>
        )}
        {value &&
          groups &&
          changeGroups.map(
            group =>
              groups[group].length > 0 && (
                <ChangeGroupView
                  key={group}
                  group={group}
                  changes={groups[group]}
                  approvals={value.approvals}
                />
              ),
          )}
      </Stack>
    </PageBody>
  );
}
