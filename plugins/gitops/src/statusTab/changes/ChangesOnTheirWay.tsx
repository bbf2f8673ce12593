import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { Changes } from './Changes';
import { changesWithoutApplication } from './placeChanges';

/** Changes that have no Application to be shown with. */
export function ChangesOnTheirWay(props: { status: EntityStatus }) {
  const { status } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const headingId = useId();
  const changes = changesWithoutApplication(status);
  if (changes.length === 0) {
    return null;
  }
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={headingId}
      sx={{ p: 2 }}
    >
      <Typography variant="h6" component="h3" id={headingId} sx={{ mb: 1 }}>
        {t('changes.onTheirWay')}
      </Typography>
      <Changes changes={changes} environments={status.environments} />
    </Paper>
  );
}
