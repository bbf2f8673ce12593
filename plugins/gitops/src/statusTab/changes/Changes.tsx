import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ChangeLife,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import { personName } from '@slipway/plugin-gitops-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';
import { LifeSteps } from './LifeSteps';

/** Changes asked for through the portal, and how far each of them is. */
export function Changes(props: {
  changes: readonly ChangeLife[];
  environments: EntityStatus['environments'];
}) {
  const { changes, environments } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (changes.length === 0) {
    return <Typography>{t('changes.none')}</Typography>;
  }
  return (
    <Stack spacing={2.5}>
      {changes.map(({ change, stages, stopped }) => {
        const { environment, pullRequest, askedBy } = change;
        const title =
          environments.find(({ name }) => name === environment)?.title ??
          environment;
        return (
          <Box key={change.id} component="section">
            <Typography variant="subtitle2" component="h4">
              {t('changes.title', { environment: title })}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {pullRequest && (
                <Link to={pullRequest.url}>
                  {t('changes.pullRequest', {
                    number: String(pullRequest.number),
                  })}
                </Link>
              )}{' '}
              {t('changes.askedBy', { person: personName(askedBy) })}
            </Typography>
            <LifeSteps stages={stages} />
            {stopped && <Alert severity="warning">{stopped}</Alert>}
          </Box>
        );
      })}
    </Stack>
  );
}
