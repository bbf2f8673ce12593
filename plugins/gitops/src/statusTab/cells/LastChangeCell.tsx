import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import Typography from '@mui/material/Typography';
import { Age } from '../../status/Age';
import { gitopsTranslationRef } from '../../translation';

/** When it changed last, by whom, and the first line of why. */
export function LastChangeCell(props: { application: ApplicationView }) {
  const { lastChange } = props.application;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (!lastChange) {
    return <>{t('tab.unknown')}</>;
  }
  const { author, message, deployedAt, date } = lastChange;
  const at = deployedAt ?? date;
  return (
    <>
      {at && <Age at={at} />}
      {author && `${at ? ', ' : ''}${author}`}
      {message && (
        <Typography
          variant="body2"
          color="text.secondary"
          title={message}
          sx={{ overflowWrap: 'anywhere' }}
        >
          {message.split('\n')[0]}
        </Typography>
      )}
    </>
  );
}
