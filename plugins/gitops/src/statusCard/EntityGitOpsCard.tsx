import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Age } from '../status/Age';
import { LoadProblem } from '../status/LoadProblem';
import { StatusSkeleton } from '../status/StatusSkeleton';
import { useEntityStatus } from '../status/useEntityStatus';
import { useEntityTabPath } from '../status/useEntityTabPath';
import { gitopsTranslationRef } from '../translation';
import { CardBody } from './CardBody';

/** The card of the overview: is it fine? */
export function EntityGitOpsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(gitopsTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const { status, error, retry } = useEntityStatus(entityRef);
  const tab = useEntityTabPath()(entityRef);
  // The oldest is how old the card is.
  const [oldest] = (status?.applications ?? [])
    .map(({ readAt }) => readAt)
    .sort();

  return (
    <EntityInfoCard
      title={t('card.title')}
      headerActions={
        oldest && (
          <Typography variant="body2" color="text.secondary">
            <Age at={oldest} />
          </Typography>
        )
      }
      footerActions={tab && <Link to={tab}>{t('card.open')}</Link>}
    >
      <Box sx={{ typography: 'body1' }}>
        {error && (
          <LoadProblem error={error} stale={Boolean(status)} onRetry={retry} />
        )}
        {!status && !error && <StatusSkeleton heights={[28, 28, 28, 48]} />}
        {status && <CardBody status={status} />}
      </Box>
    </EntityInfoCard>
  );
}
