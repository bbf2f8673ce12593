import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { WorkloadSummary } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { teamOf } from '../open/findBlocker';

/** Says that the name is taken: by an own workload, or by somebody else's. */
export const ExistingWorkload = memo(function PlainExistingWorkload(props: {
  recorded: WorkloadSummary;
  mayChange: boolean;
}) {
  const { recorded, mayChange } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const words = { name: recorded.workload, owner: teamOf(recorded.owner) };
  return (
    <Alert
      role="status"
      severity={mayChange ? 'info' : 'warning'}
      sx={{ my: 1 }}
    >
      {mayChange
        ? t('understood.existing', words)
        : t('understood.notYours', words)}
    </Alert>
  );
});
