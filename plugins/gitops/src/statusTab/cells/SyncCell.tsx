import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import Typography from '@mui/material/Typography';
import { StatusWord } from '../../status/StatusWord';
import { gitopsTranslationRef } from '../../translation';

/** Sync status, and what changes its meaning. */
export function SyncCell(props: { application: ApplicationView }) {
  const { sync, automated, deletingSince } = props.application;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const notes = [
    deletingSince && t('tab.deletingSince'),
    !automated && t('tab.manualSync'),
  ].filter(Boolean);
  return (
    <>
      <StatusWord word={sync.status} />
      {notes.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {notes.join(', ')}
        </Typography>
      )}
    </>
  );
}
