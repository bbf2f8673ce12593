import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import { shortRevision } from '@slipway/plugin-gitops-react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** The revision that runs, one for each source, and how far it is ahead. */
export function RevisionCell(props: { application: ApplicationView }) {
  const { sync, ahead } = props.application;
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <>
      {sync.revisions.length === 0 && t('tab.unknown')}
      {sync.revisions.map((revision, index) => (
        <Box component="code" key={index} title={revision} sx={{ mr: 1 }}>
          {shortRevision(revision)}
        </Box>
      ))}
      {ahead !== undefined && ahead > 0 && (
        <Typography component="span" variant="body2" color="text.secondary">
          {t('tab.ahead', { count: ahead })}
        </Typography>
      )}
    </>
  );
}
