import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ApplicationDetailView } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Age } from '../status/Age';
import { LoadProblem } from '../status/LoadProblem';
import { StatusSkeleton } from '../status/StatusSkeleton';
import { gitopsTranslationRef } from '../translation';
import type { DetailState } from './useApplicationDetail';

/** A fold's content, with what could not be read and how old it is. */
export function DetailFold(props: {
  state: DetailState;
  /** Whether its content is kept by the controller, whatever was read beyond. */
  stored: boolean;
  children(detail: ApplicationDetailView): ReactNode;
}) {
  const { state, stored, children } = props;
  const { detail, error, retry } = state;
  const { t } = useTranslationRef(gitopsTranslationRef);

  return (
    <Stack spacing={1.5}>
      {error && (
        <LoadProblem error={error} stale={Boolean(detail)} onRetry={retry} />
      )}
      {!detail && !error && <StatusSkeleton heights={[36, 36, 36]} />}
      {detail && (
        <>
          {detail.gaps.map(({ part, message }) => (
            <Alert key={part} severity="warning">
              {t('tab.gap', { part, message })}
            </Alert>
          ))}
          {!stored && (
            <Typography variant="body2" color="text.secondary">
              {detail.readAt ? (
                <>
                  {t('tab.detailRead')} <Age at={detail.readAt} />.
                </>
              ) : (
                t('tab.detailNeverRead')
              )}
            </Typography>
          )}
          {children(detail)}
        </>
      )}
    </Stack>
  );
}
