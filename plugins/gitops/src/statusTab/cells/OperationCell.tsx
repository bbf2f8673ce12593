import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import Typography from '@mui/material/Typography';
import { Age } from '../../status/Age';
import { StatusWord } from '../../status/StatusWord';
import { gitopsTranslationRef } from '../../translation';

/** Phase of the operation that runs, or of the last one, with its time. */
export function OperationCell(props: { application: ApplicationView }) {
  const { operation } = props.application;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (!operation) {
    return <>{t('tab.nothing')}</>;
  }
  const at = operation.finishedAt ?? operation.startedAt;
  return (
    <>
      <StatusWord word={operation.phase} />
      {at && (
        <Typography variant="body2" color="text.secondary">
          <Age at={at} />
        </Typography>
      )}
    </>
  );
}
