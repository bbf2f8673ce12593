import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InstanceState } from '@slipway/plugin-gitops-common/api';
import { clockTime } from '@slipway/plugin-gitops-react';
import Alert from '@mui/material/Alert';
import { gitopsTranslationRef } from '../translation';
import { useNow } from './useNow';

/** Which instances do not answer, since when, why, and what is shown instead. */
export function InstanceNotices(props: {
  instances: readonly InstanceState[];
}) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const now = useNow();

  return (
    <>
      {props.instances.map(({ name, state, readAt, problem }) => {
        if (state === 'ok') {
          return null;
        }
        if (state === 'reading') {
          return (
            <Alert key={name} severity="info">
              {t('status.instanceReading', { instance: name })}
            </Alert>
          );
        }
        const reason = problem?.reason ?? t('status.noReason');
        return (
          <Alert
            key={name}
            severity="warning"
            sx={{ overflowWrap: 'anywhere' }}
          >
            {readAt
              ? t('status.instanceStale', {
                  instance: name,
                  reason,
                  time: clockTime(readAt, now),
                })
              : t('status.instanceNeverRead', { instance: name, reason })}{' '}
            {problem?.message} {problem?.remedy}
          </Alert>
        );
      })}
    </>
  );
}
